import type { __Name__Article } from '../../port.ts';
import type { WireArticle } from './wire.ts';

export const SYSTEM = '__vendor__';

export function toArticle({ title }: WireArticle): __Name__Article {
  return { title };
}
