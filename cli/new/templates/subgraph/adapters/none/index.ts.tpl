import { ClientError } from '../../../../platform/errors/index.ts';
import type { __Name__Port } from '../../port.ts';

/** A company without such a system: nothing can be asked, and nobody is. */
export function createNone(): __Name__Port {
  return {
    system: 'none',
    capabilities: new Set(),
    articles: () => Promise.reject(new ClientError('NOT_SUPPORTED')),
    stop: () => undefined,
  };
}
