import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';
import { z } from 'zod';
import { systemCode } from '../systemCode.ts';
import { roleScopes, type Role } from './roleScopes.ts';

const file = 'development-issuer.json';
const algorithm = 'ES256';
const keySchema = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

/** Whom a development token is for. What is left out is left out of the token. */
export interface DevelopmentClaims {
  readonly subject: string;
  readonly role: Role;
  readonly market?: string;
  readonly channel?: string;
  readonly store?: string;
  readonly till?: string;
  readonly azp?: string;
  readonly identifier?: { readonly type: string; readonly value: string };
  /** Default: {@link roleScopes} of the role. */
  readonly scopes?: readonly string[];
}

/** Signs tokens for the demo's personas. The gateway trusts it on loopback alone, and only when no issuer is configured. */
export interface DevelopmentIssuer {
  readonly issuer: string;
  readonly keys: JSONWebKeySet;
  /** A token for `seconds` (default a day). */
  sign(claims: DevelopmentClaims, audience?: string, seconds?: number): Promise<string>;
}

/** Opens the issuer whose key pair is kept in `dataDir`, readable by its owner alone, and makes one the first time. */
export async function openDevelopmentIssuer(dataDir: string): Promise<DevelopmentIssuer> {
  const path = join(dataDir, file);
  const jwk = (await readKey(path)) ?? (await createKey(dataDir, path));
  const key = await importJWK(jwk, algorithm);
  const { kty, crv, x, y } = keySchema.parse(jwk);
  const issuer = 'urn:samklang:development';
  return {
    issuer,
    keys: { keys: [{ kty, crv, x, y, alg: algorithm, use: 'sig', kid: 'development' }] },
    sign: async ({ subject, role, scopes = roleScopes[role], ...claims }, audience = 'samklang', seconds = 86_400) =>
      new SignJWT({ ...claims, role, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: algorithm, kid: 'development', typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(key),
  };
}

async function readKey(path: string): Promise<JWK | null> {
  try {
    return keySchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw new Error(`${path} is not a key of the development issuer; remove it to have a new one made.`, {
      cause: error,
    });
  }
}

/** Written whole under a name of its own, then linked: of two processes that start at once one makes the key, the other reads it. */
async function createKey(dataDir: string, path: string): Promise<JWK> {
  await mkdir(dataDir, { recursive: true });
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
    return jwk;
  } catch (error) {
    const theirs = systemCode(error) === 'EEXIST' ? await readKey(path) : null;
    if (theirs === null) throw error;
    return theirs;
  } finally {
    await unlink(draft);
  }
}
