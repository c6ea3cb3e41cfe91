/** What a gateway does for a request, and the files of ours that do it; the first that fits counts. */
const areas: readonly (readonly [string, RegExp])[] = [
  ['garbage collector', /^\(garbage collector\)$/],
  ['signatures and encoded context of calls', /^platform\/signature\/|^platform\/transport\/callHeaders/],
  ['calling subgraphs, reading their answers', /^platform\/(http|transport|sse)\/|^undici$/],
  ['engine', /^gateway\/engine\//],
  [
    'log line, metrics, cost, other plugins',
    /^gateway\/(plugins|cost|caching)\/|^gateway\/gatewayMetrics|^platform\/(log|metrics|trace)\/|^(pino|prom-client)$/,
  ],
  [
    'reading the request: document, context, client',
    /^gateway\/(pipeline|documents|document|auth|clients)\/|^gateway\/http\/(read|scan|negotiate|createAccept)|^platform\/context\//,
  ],
  ['deadlines', /^platform\/deadline\//],
  [
    'taking requests in, writing answers, native code',
    /^gateway\/http\/|^(fastify|find-my-way|light-my-request|avvio|native code|\(program\))$|^@fastify|^node:/,
  ],
];

/** @param owner the file of ours that something is charged to, or the package or part of Node that nobody of ours called */
export function areaOf(owner: string): string {
  return areas.find(([, files]) => files.test(owner))?.[0] ?? 'other';
}
