import type { FastifyInstance } from 'fastify';
import { hashSource, page } from './page.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:38rem;margin:4rem auto;padding:0 1rem}code{background:#eee;padding:0 .2em}';

/** What a person finds who opens the gateway's address on this machine. */
export function landingRoute(app: FastifyInstance, graphiql: boolean): void {
  const { html, headers } = page(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Samklang</title><style>${style}</style>
<h1>Samklang</h1>
<p>One GraphQL graph over the retail systems that a company already runs.</p>
<ul>
${graphiql ? '<li><a href="/graphiql">GraphiQL</a>: read the schema and try a query</li>' : ''}
<li><code>POST /graphql</code>: the graph, for programs</li>
<li><a href="/health/ready">/health/ready</a>, <a href="/health/live">/health/live</a>, <a href="/metrics">/metrics</a></li>
</ul>
<p>Without a token you are an anonymous visitor of the default market. <code>npm run -s token -- --as lisa</code> prints a token
for one of the demo's people; send it as <code>Authorization: Bearer …</code>.</p></html>`,
    [`style-src ${hashSource(style)}`],
  );
  app.get('/', async (_request, reply) => reply.headers(headers).send(html));
}
