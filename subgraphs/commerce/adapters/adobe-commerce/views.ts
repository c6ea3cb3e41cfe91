import { ClientError } from '../../../../platform/errors/index.ts';
import type { CommerceScope } from '../../port.ts';

/** The back office's own view of the shop. */
export const ADMIN_VIEW = 'all';

export function viewOf({ market, locale }: Pick<CommerceScope, 'market' | 'locale'>): string {
  const view = market.shopStoreViews[locale] ?? market.shopStoreViews[market.locales[0] ?? ''];
  if (view === undefined) throw new ClientError('NOT_SUPPORTED', 'The shop has no view for this language.');
  return view;
}
