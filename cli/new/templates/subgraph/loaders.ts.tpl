import { createKeyedLoader, type KeyedLoader } from '../../platform/batch/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Reading } from '../kit/index.ts';
import type { __Name__Article, __Name__Capability, __Name__Port, __Name__Scope } from './port.ts';

/** One request's reads, collected by key. */
export interface __Name__Loaders {
  /** By sku. */
  readonly articles: KeyedLoader<string, Reading<__Name__Article>>;
}

export function create__Name__Loaders(port: __Name__Port, scope: __Name__Scope): __Name__Loaders {
  return {
    articles: createKeyedLoader({
      load: async (skus: readonly string[]) => {
        requireCapability(port, 'ARTICLES');
        return port.articles(skus, scope);
      },
    }),
  };
}

/** @throws ClientError NOT_SUPPORTED when the adapter's system cannot do this. */
function requireCapability(port: __Name__Port, capability: __Name__Capability): void {
  if (!port.capabilities.has(capability)) throw new ClientError('NOT_SUPPORTED');
}
