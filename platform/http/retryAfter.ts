import type { HttpHeaders } from './types.ts';

/** Reads Retry-After (RFC 9110: seconds or an HTTP date) as milliseconds from now; undefined if it is absent or unreadable. */
export function retryAfterMs(headers: HttpHeaders): number | undefined {
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d{1,9}(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
