import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { ConfigurationError } from '../../../platform/env/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { openPromise, signPromise } from '../../../platform/pricePromise/index.ts';
import { parsePricingConfig } from '../config.ts';
import { openPromiseKeys } from './keys.ts';
import { probeClaims } from './probeClaims.ts';

async function privateJwk(kid: string) {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { d = '', x = '' } = await exportJWK(privateKey);
  return { kty: 'OKP', crv: 'Ed25519', x, d, kid };
}
async function open(env: Record<string, string>) {
  const log: string[] = [];
  const logger = createLogger({ name: 'test', level: 'info', destination: { write: (text) => void log.push(text) } });
  return { ...(await openPromiseKeys(parsePricingConfig(env), logger)), log };
}
const inline = (...keys: object[]) => open({ PRICING_PROMISE_KEYS: JSON.stringify({ keys }) });

describe('the keys of promises', () => {
  it('are several at a time: the first private one signs, all verify, and a retired one verifies on without signing', async () => {
    const [old, next] = [await privateJwk('2026-11'), await privateJwk('2026-12')];
    const before = await inline(old, next);
    expect(before.signer.kid).toBe('2026-11');
    const token = await signPromise(probeClaims, before.signer);
    const retired = { ...old, d: undefined };
    const after = await inline(next, retired);
    expect(after.signer.kid).toBe('2026-12');
    expect((await openPromise(token, after.published)).claims).toEqual(probeClaims);
    expect((await openPromise(token, (await inline(next)).published)).refusal).toBe('UNKNOWN_KEY');
    // What is published holds no private half.
    expect(JSON.stringify(before.published)).not.toContain('"d"');
    expect(before.log).toEqual([]);
  });

  it('are read from a file', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'keys-')), 'keys.json');
    await writeFile(file, JSON.stringify({ keys: [await privateJwk('k')] }));
    expect((await open({ PRICING_PROMISE_KEYS_FILE: file })).signer.kid).toBe('k');
    await expect(open({ PRICING_PROMISE_KEYS_FILE: `${file}.none` })).rejects.toThrow('cannot be read');
  });

  it('are made for the process where none are set, which the log says', async () => {
    const [one, other] = [await open({}), await open({})];
    expect(one.log.join('')).toMatch(/end with it/);
    expect(one.signer.kid).not.toBe(other.signer.kid);
    expect((await openPromise(await signPromise(probeClaims, one.signer), one.published)).claims).not.toBeNull();
  });

  it('are refused at start when they could not work, without a word of the key', async () => {
    const [a, b] = [await privateJwk('a'), await privateJwk('b')];
    const publicOnly = { ...a, d: undefined };
    const wrong = [
      () => inline(a, { ...b, kid: 'a' }),
      () => inline(publicOnly),
      () => inline({ ...a, x: b.x }),
      () => inline({ ...a, crv: 'X25519' }),
      () => inline(),
      () => open({ PRICING_PROMISE_KEYS: 'no json' }),
    ];
    for (const attempt of wrong) {
      const error = await attempt().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(String(error)).not.toContain(a.d);
    }
  });
});
