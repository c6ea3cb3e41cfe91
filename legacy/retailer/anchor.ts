/** Instant at which the demo's business clock starts. Alone in its file, so that whoever needs no more loads no more. */
export const anchor = '2026-11-20T09:00:00Z';
