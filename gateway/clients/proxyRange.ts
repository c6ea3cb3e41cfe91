import { isIP } from 'node:net';
import { z } from 'zod';

/** An address, or a range of them in CIDR notation, such as "10.0.0.0/8". */
export const proxyRange = z.string().refine(
  (text) => {
    const [address = '', bits, more] = text.split('/');
    const version = isIP(address);
    if (version === 0 || more !== undefined) return false;
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  },
  { error: 'must be an address or a range in CIDR notation' },
);
