import { describe, expect, it } from '@jest/globals';
import { tokenClaimsSchema } from '../auth/tokenClaims.ts';
import { clientOf as labelled } from './clientOf.ts';

const clientOf = (token: Parameters<typeof labelled>[0], address: string) => labelled(token, address, 'none');
const claims = (more: object) => tokenClaimsSchema.parse({ sub: 'ann', role: 'customer', ...more });

describe('the client of a request', () => {
  it('is the application and the subject of its token, wherever it comes from', () => {
    const keys = [
      clientOf(claims({ azp: 'app' }), '10.0.0.1').key,
      clientOf(claims({ azp: 'app' }), '10.0.0.2').key,
      clientOf(claims({ azp: 'till' }), '10.0.0.1').key,
      clientOf(claims({ azp: 'app', sub: 'bo' }), '10.0.0.1').key,
      clientOf(claims({}), '10.0.0.1').key,
      clientOf(null, '10.0.0.1').key,
    ];
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(5);
  });

  it('is the address of a visitor, who may share a token with all others', () => {
    const visitor = claims({ role: 'visitor', azp: 'shop' });
    expect(clientOf(visitor, '10.0.0.1').key).toBe(clientOf(null, '10.0.0.1').key);
    expect(clientOf(visitor, '10.0.0.1').key).not.toBe(clientOf(visitor, '10.0.0.2').key);
    expect([clientOf(visitor, '::1').hasToken, clientOf(null, '::1').hasToken]).toEqual([true, false]);
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:0DB8:1:2::9', true],
    ['2001:db8:1:2::', '2001:db8:1:3::', false],
    ['2001:db8::1', '2001:db8:0:0:ffff::', true],
    ['fe80::1%eth0', 'fe80::2', true],
    ['::ffff:10.0.0.1', '10.0.0.1', true],
    ['10.0.0.1', '10.0.0.2', false],
  ])('without a token %s and %s share a budget: %s', (one, other, isSame) => {
    expect(clientOf(null, one).key === clientOf(null, other).key).toBe(isSame);
  });
});
