// node start.mjs <file with [{ name, url, sdlFile }]> <port>
import { readFileSync } from 'node:fs';
import gateway from '@mercuriusjs/gateway';
import fastify from 'fastify';
import { Kind, parse, print, visit } from 'graphql';

const [, , file, port] = process.argv;
const services = JSON.parse(readFileSync(file, 'utf8')).map(({ name, url, sdlFile }) => {
  // It composes by Federation 1: no links, and what is provided need not be shareable.
  const own = visit(parse(readFileSync(sdlFile, 'utf8')), {
    [Kind.SCHEMA_EXTENSION]: () => null,
    // Several services say what roots there are.
    [Kind.OBJECT_TYPE_DEFINITION]: (node) =>
      ['Query', 'Mutation', 'Subscription'].includes(node.name.value)
        ? { ...node, kind: Kind.OBJECT_TYPE_EXTENSION, description: undefined }
        : undefined,
    [Kind.DIRECTIVE]: ({ name: { value } }) => (value === 'shareable' ? null : undefined),
  });
  return { name, url, schema: print(own) };
});
const app = fastify();
await app.register(gateway, { gateway: { services }, jit: 1 });
await app.listen({ host: '127.0.0.1', port: Number(port) });
