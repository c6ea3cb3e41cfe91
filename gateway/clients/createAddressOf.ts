import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** The address that a request comes from, over whatever transport. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * A proxy that is named here is believed about whom it speaks for (`x-forwarded-for`), and so back along the way until the first address that is
 * none of them. What stands before that anybody may have written.
 * @param proxies addresses, or ranges in CIDR notation
 */
export function createAddressOf(proxies: readonly string[]): AddressOf {
  const known = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (bits === undefined) known.addAddress(address, family(address));
    else known.addSubnet(address, Number(bits), family(address));
  }
  const isProxy = (address: string): boolean => isIP(address) !== 0 && known.check(address, family(address));
  return ({ socket, headers }) => {
    const peer = socket.remoteAddress ?? '';
    if (proxies.length === 0) return peer;
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    const way = [...forwarded.map((part) => part.trim()).filter((part) => part !== ''), peer];
    return way.findLast((address) => !isProxy(address)) ?? way[0] ?? peer;
  };
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
