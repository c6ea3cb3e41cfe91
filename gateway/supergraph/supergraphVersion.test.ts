import { describe, expect, it } from '@jest/globals';
import { redact } from '../../platform/log/index.ts';
import { supergraphVersion } from './supergraphVersion.ts';

describe('the version of a supergraph', () => {
  it('is the same for the same text, another for another, and whole in a log line', () => {
    // So many that some hashes have long runs of digits, and a few begin with sixteen of them.
    const versions = Array.from({ length: 20_000 }, (_, number) => supergraphVersion(`type Query { a${number}: Int }`));
    expect(new Set(versions).size).toBe(versions.length);
    expect(supergraphVersion('type Query { a7: Int }')).toBe(versions[7]);
    expect(versions.filter((version) => /\d{7}/.test(version)).length).toBeGreaterThan(0);
    expect(versions.filter((version) => redact(version) !== version || !/^[\da-f]{16}$/.test(version))).toEqual([]);
  });
});
