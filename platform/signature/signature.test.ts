import { describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { digest, signatureIssuer, signingKey } from './claims.ts';
import { signCall, type CallToSign } from './signCall.ts';
import { verifyCall } from './verifyCall.ts';

const call: CallToSign = {
  subgraph: 'erp',
  body: '{"query":"{ a }"}',
  encodedContext: 'eyJ9',
  secret: 'a secret of more than thirty-two bytes',
};

async function reason(token: string | undefined, changes: Partial<CallToSign> = {}): Promise<string | null> {
  return verifyCall({ ...call, ...changes, token }).then(
    () => null,
    (error: unknown) => {
      expect(error).toMatchObject({ code: 'UNAUTHENTICATED' });
      return (error as Error).message;
    },
  );
}

async function forge(
  alg: string,
  changes: { iat?: number; exp?: number; iss?: string; body?: string } = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ body: changes.body ?? digest(call.body), ctx: digest(call.encodedContext) })
    .setProtectedHeader({ alg })
    .setIssuer(changes.iss ?? signatureIssuer)
    .setAudience('erp')
    .setIssuedAt(changes.iat ?? now)
    .setExpirationTime(changes.exp ?? now + 60)
    .sign(Buffer.concat([signingKey(call.secret), ...(alg === 'HS512' ? [Buffer.alloc(64)] : [])]));
}

describe('the signature of a call', () => {
  it('holds for exactly that call', async () => {
    const token = signCall(call);
    expect(await reason(token)).toBeNull();
    expect(await reason(token, { body: Buffer.from(call.body) })).toBeNull();
  });

  it('does not hold for another body, context, subgraph or secret', async () => {
    const token = signCall(call);
    expect(await reason(token, { body: `${String(call.body)} ` })).toContain('another body');
    expect(await reason(token, { encodedContext: 'eyJ8' })).toContain('another context');
    expect(await reason(token, { subgraph: 'crm' })).toContain('claim aud');
    expect(await reason(token, { secret: `${call.secret}!` })).toContain('not valid');
  });

  it('does not hold when it is old, unsigned, malformed, of another issuer or algorithm, or missing', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await reason(await forge('HS256', { iat: now - 120, exp: now - 60 }))).toContain('expired');
    expect(await reason(await forge('HS256', { iat: now - 120, exp: now + 3_600 }))).toContain('expired');
    expect(await reason(await forge('HS256', { iss: 'someone' }))).toContain('claim iss');
    expect(await reason(await forge('HS512'))).toContain('algorithm');
    expect(await reason(await forge('HS256', { body: '' }))).toContain('another body');
    const unsecured = new UnsecuredJWT({ body: digest(call.body), ctx: digest(call.encodedContext) })
      .setAudience('erp')
      .encode();
    expect(await reason(unsecured)).not.toBeNull();
    expect(await reason('a.b.c')).not.toBeNull();
    expect(await reason('')).toContain('not signed');
    expect(await reason(undefined)).toContain('not signed');
  });

  it('is not made with a short secret', async () => {
    expect(() => signCall({ ...call, secret: 'short' })).toThrow('fewer than 32 bytes');
    await expect(verifyCall({ ...call, token: 'x', secret: 'short' })).rejects.toThrow('fewer than 32 bytes');
  });
});
