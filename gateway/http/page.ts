import { createHash } from 'node:crypto';

/** A page of our own and the headers that keep it from loading or calling anything of anyone else's. */
export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param policy what the page needs beyond "nothing", as directives of Content-Security-Policy. */
export function page(html: string, policy: readonly string[]): Page {
  const csp = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", ...policy];
  return {
    html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': csp.join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  };
}

/** The source expression that allows exactly this inline style. */
export function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
