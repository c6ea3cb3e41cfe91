import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWK, type JWTHeaderParameters } from 'jose';

export interface TokenChanges {
  readonly header?: Partial<JWTHeaderParameters> & Record<string, unknown>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly audience?: string;
  readonly issuer?: string;
  /** From now. */
  readonly expiresInSeconds?: number;
}

/** An issuer with published keys on a free port. */
export interface TestIssuer {
  /** What its tokens say it is. */
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly publicJwk: JWK;
  readonly publicPem: string;
  /** How often its keys were fetched. */
  readonly fetches: () => number;
  sign(changes?: TokenChanges): Promise<string>;
  stop(): void;
}

export async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const name = 'https://issuer.example';
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [{ ...publicJwk, kid: 'k1', alg: 'RS256', use: 'sig' }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    name,
    settings: { AUTH_ISSUER: name, AUTH_JWKS_URL: `http://127.0.0.1:${port}/keys` },
    publicJwk,
    publicPem: await exportSPKI(publicKey),
    fetches: () => fetches,
    sign: ({ header, claims, audience = 'samklang', issuer = name, expiresInSeconds = 600 } = {}) =>
      new SignJWT({ role: 'agent', scope: '', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
        .setSubject('s')
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(Math.floor(Date.now() / 1000) + expiresInSeconds)
        .sign(privateKey),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
