import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createAddressOf } from './createAddressOf.ts';

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

describe('the address of a request', () => {
  it.each<[string, string, string | undefined, string]>([
    ['a peer that is no proxy', '192.0.2.1', '10.9.9.9', '192.0.2.1'],
    ['a proxy that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['a proxy', '10.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['a proxy whose address came over IPv6', '::ffff:10.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['two proxies in a row', '10.0.0.1', '192.0.2.7, 10.3.4.5', '192.0.2.7'],
    ['a client that wrote one more', '10.0.0.1', '203.0.113.9, 192.0.2.7', '192.0.2.7'],
    ['a client behind a proxy of its own', '2001:db8::5', 'fe80::1,2001:db8:ffff::1', 'fe80::1'],
    ['only proxies', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['no address at all', '10.0.0.1', '192.0.2.7, unknown', 'unknown'],
    ['blanks', '10.0.0.1', ' , ,', '10.0.0.1'],
  ])('is told of %s', (_what, peer, forwarded, expected) => {
    expect(createAddressOf(['10.0.0.0/8', '2001:db8::/32'])(from(peer, forwarded))).toBe(expected);
  });

  it('is the peer’s own where no proxy is named', () => {
    expect(createAddressOf([])(from('10.0.0.1', '192.0.2.7'))).toBe('10.0.0.1');
  });
});
