import { randomBytes } from 'node:crypto';
import type { LegacyReply, LegacyRequest } from '../kit/index.ts';
import { jsonReply } from '../kit/index.ts';
import { parseOAuthHeader, sameText, signatureOf } from './oauth1.ts';
import type { IntegrationKeys } from './oauth1.ts';
import { problem } from './problem.ts';

/** Who is calling, as Adobe tells them apart. */
export type Caller =
  | { readonly kind: 'anonymous' }
  /** An administrator or an integration. */
  | { readonly kind: 'admin' }
  | { readonly kind: 'customer'; readonly customerId: number }
  /** A token that was good once, a bad signature, a nonce seen before. */
  | { readonly kind: 'refused'; readonly reply: LegacyReply };

export interface AccessOptions {
  readonly baseUrl: () => string;
  readonly adminUser: string;
  readonly adminPassword: string;
  readonly integration: IntegrationKeys;
  /** Real milliseconds that a token lives. */
  readonly adminTokenMs: number;
  readonly customerTokenMs: number;
  /** Account of a sign-in, null when e-mail or password is wrong. */
  readonly customerOf: (email: string, password: string) => number | null;
}

export interface Access {
  adminToken(request: LegacyRequest): LegacyReply;
  customerToken(request: LegacyRequest): LegacyReply;
  callerOf(request: LegacyRequest): Caller;
  /** Ends every token now, as a restart of the shop's token table does. */
  expireTokens(): void;
}

interface Token {
  readonly caller: Caller;
  readonly expiresAt: number;
}

const signInFailed =
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.';
const clockSkewSeconds = 600;

/** Tokens and OAuth 1.0a. Tokens live in real time, not by the business clock. */
export function createAccess(options: AccessOptions): Access {
  const tokens = new Map<string, Token>();
  const nonces = new Set<string>();

  const issue = (caller: Caller, lifetimeMs: number): LegacyReply => {
    const token = randomBytes(24).toString('base64url').slice(0, 32);
    tokens.set(token, { caller, expiresAt: Date.now() + lifetimeMs });
    return jsonReply(200, token);
  };
  const refused = (reply: LegacyReply): Caller => ({ kind: 'refused', reply });

  const byOAuth = (request: LegacyRequest, fields: Readonly<Record<string, string>>): Caller => {
    const { integration } = options;
    const reject = (reason: string): Caller => refused(problem(401, `oauth_problem=${reason}`));
    if (fields['oauth_signature_method'] !== 'HMAC-SHA256') return reject('signature_method_rejected');
    if (fields['oauth_consumer_key'] !== integration.consumerKey) return reject('consumer_key_rejected');
    if (fields['oauth_token'] !== integration.accessToken) return reject('token_rejected');
    const { oauth_timestamp: timestamp = '', oauth_nonce: nonce = '' } = fields;
    if (!/^\d+$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > clockSkewSeconds)
      return reject('timestamp_refused');
    const used = `${timestamp}:${nonce}`;
    if (nonce === '' || nonces.has(used)) return reject('nonce_used');
    const url = options.baseUrl() + request.path;
    const expected = signatureOf({ method: request.method, url, query: request.query }, fields, integration);
    if (!sameText(fields['oauth_signature'] ?? '', expected)) return reject('signature_invalid');
    nonces.add(used);
    if (nonces.size > 100_000) nonces.clear();
    return { kind: 'admin' };
  };

  return {
    adminToken(request) {
      const { username, password } = credentialsOf(request.json());
      if (username !== options.adminUser || !sameText(password, options.adminPassword))
        return problem(401, signInFailed);
      return issue({ kind: 'admin' }, options.adminTokenMs);
    },
    customerToken(request) {
      const { username, password } = credentialsOf(request.json());
      const customerId = options.customerOf(username, password);
      if (customerId === null) return problem(401, signInFailed);
      return issue({ kind: 'customer', customerId }, options.customerTokenMs);
    },
    callerOf(request) {
      const header = request.headers.authorization;
      if (header === undefined) return { kind: 'anonymous' };
      const fields = parseOAuthHeader(header);
      if (fields !== null) return byOAuth(request, fields);
      const token = tokens.get(/^Bearer (\S+)$/i.exec(header)?.[1] ?? '');
      if (token === undefined || token.expiresAt <= Date.now()) {
        return refused(problem(401, "The consumer isn't authorized to access %resources.", { resources: 'self' }));
      }
      return token.caller;
    },
    expireTokens: () => tokens.clear(),
  };
}

function credentialsOf(body: unknown): { readonly username: string; readonly password: string } {
  const text = (name: 'username' | 'password'): string => {
    const value =
      typeof body === 'object' && body !== null && name in body ? (body as Record<string, unknown>)[name] : '';
    return typeof value === 'string' ? value : '';
  };
  return { username: text('username'), password: text('password') };
}
