import { declareSources, type SourceDeclaration } from '../kit/index.ts';
import type { __Name__Settings } from './config.ts';
import type { __Name__Capability, __Name__Port } from './port.ts';

/** What of the system each field needs, and how long it is kept. */
export function fieldSources(
  port: Pick<__Name__Port, 'system' | 'capabilities'>,
  config: __Name__Settings,
): SourceDeclaration {
  return declareSources<__Name__Capability>(port.system, port.capabilities, {
    'Product.__camel__': {
      capability: 'ARTICLES',
      maximumAgeMs: config.__NAME___DISPLAY_TTL_MS,
      staleIfErrorMs: config.__NAME___STALE_IF_ERROR_MS,
    },
  });
}
