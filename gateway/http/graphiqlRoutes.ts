import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { page } from './page.ts';
import { preflightHeaders } from './preventCsrf.ts';

const require = createRequire(import.meta.url);

/** The files that the page loads, each from a package of this installation. */
const assets = [
  { name: 'react.js', package: 'react', file: 'umd/react.production.min.js', type: 'text/javascript' },
  { name: 'react-dom.js', package: 'react-dom', file: 'umd/react-dom.production.min.js', type: 'text/javascript' },
  { name: 'graphiql.js', package: 'graphiql', file: 'graphiql.min.js', type: 'text/javascript' },
  { name: 'graphiql.css', package: 'graphiql', file: 'graphiql.min.css', type: 'text/css' },
] as const;

/** GraphiQL at /graphiql, served whole by this process. */
export function graphiqlRoutes(app: FastifyInstance, defaultQuery: string): void {
  const { html, headers } = page(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Samklang GraphiQL</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/graphiql/page.css">
<link rel="stylesheet" href="/graphiql/graphiql.css"></head><body><div id="graphiql">Loading…</div>
<script src="/graphiql/react.js"></script><script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script><script src="/graphiql/start.js"></script></body></html>`,
    // The editor sets styles on elements while it measures text.
    [
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "font-src 'self' data:",
    ],
  );
  app.get('/graphiql', async (_request, reply) => reply.headers(headers).send(html));
  serve(app, 'page.css', 'text/css', Buffer.from('body{margin:0}#graphiql{height:100vh}'));
  serve(app, 'start.js', 'text/javascript', Buffer.from(startScript(defaultQuery)));
  for (const { name, package: owner, file, type } of assets) {
    serve(app, name, type, readFileSync(join(dirname(require.resolve(`${owner}/package.json`)), file)));
  }
}

function serve(app: FastifyInstance, name: string, type: string, content: Buffer): void {
  app.get(`/graphiql/${name}`, async (_request, reply) =>
    reply
      .headers({
        'content-type': `${type}; charset=utf-8`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      })
      .send(content),
  );
}

function startScript(defaultQuery: string): string {
  const headers = JSON.stringify({ [preflightHeaders[0]]: '1' });
  const text = JSON.stringify({ query: defaultQuery, headers: '{\n  "Authorization": "Bearer …"\n}' });
  return `'use strict';
const shown = ${text};
const fetcher = (params, options) => {
  const headers = { 'content-type': 'application/json', ...${headers}, ...(options && options.headers) };
  // The sample is no token: without one of their own, visitors are anonymous.
  for (const name of Object.keys(headers)) if (/[^\\x20-\\x7e]/.test(headers[name])) delete headers[name];
  return fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) }).then((reply) => reply.json());
};
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: shown.query,
    defaultHeaders: shown.headers,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'headers',
  }),
);
`;
}
