import { createHash, timingSafeEqual } from 'node:crypto';
import type { WebhookHandler } from '../../../kit/index.ts';
import { notices } from './wire.ts';

export interface NoticeReceiverParts {
  /** What a subscription was made with, and what each notice of it brings back. */
  readonly secret: string;
  /** Of everything that is kept of a page's rows, by entity set. */
  readonly tagsOf: ReadonlyMap<string, string>;
  readonly onNotice: (tags: readonly string[]) => void;
}

/** What a validation token may look like: it is sent back as text. */
const tokenPattern = /^[\w.~+/=-]{1,1024}$/;

/**
 * Takes the notices of our subscriptions. They are not signed and are never believed: one that knows the secret only makes us look at what was
 * written. Nothing is remembered of them, since a notice that comes twice is one more look. A row that was deleted can be looked at no
 * more, and its notice does not say what it was about: everything of its page is read anew.
 */
export function createNoticeReceiver({ secret, tagsOf, onNotice }: NoticeReceiverParts): WebhookHandler {
  const expected = digest(secret);
  return async ({ query, rawBody }) => {
    const { validationToken: token } = query;
    if (token !== undefined) {
      return tokenPattern.test(token) ? { status: 200, contentType: 'text/plain', body: token } : { status: 400 };
    }
    const told = readNotices(rawBody);
    if (told === null) return { status: 400 };
    if (!told.every(({ clientState }) => timingSafeEqual(digest(clientState), expected))) return { status: 401 };
    const deleted = told.filter(({ changeType }) => changeType === 'deleted');
    onNotice([...new Set(deleted.flatMap(({ resource }) => tagsOf.get(pageOf(resource)) ?? []))]);
    return { status: 200 };
  };
}

function readNotices(rawBody: Uint8Array) {
  try {
    const parsed = notices.safeParse(JSON.parse(Buffer.from(rawBody).toString('utf8')));
    return parsed.success && parsed.data.value.length > 0 ? parsed.data.value : null;
  } catch {
    return null;
  }
}

/** "…/companies(…)/priceListLines(…)": the entity set. */
function pageOf(resource: string): string {
  return /([A-Za-z]+)(\([^/]*\))?$/.exec(resource.split('?')[0] ?? '')?.[1] ?? '';
}

/** Of one length, whatever was sent. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
