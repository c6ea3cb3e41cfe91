import type { ChannelKind } from '../../__generated__/resolvers.ts';

/** The shop's word for where something was done; null when it says nothing that we know. */
export function channelOf(text: string | null | undefined): ChannelKind | null {
  switch (text?.toLowerCase()) {
    case 'web':
      return 'WEB';
    case 'app':
      return 'APP';
    case 'store':
    case 'pos':
      return 'STORE';
    default:
      return null;
  }
}
