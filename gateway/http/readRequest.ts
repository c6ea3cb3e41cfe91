import type { FastifyRequest } from 'fastify';
import type { GraphqlRequest } from '../pipeline/operation.ts';
import { readBody } from './readBody.ts';
import { readPosted, readSearch } from './readGraphqlRequest.ts';

/** The GraphQL request in an HTTP request, from its URL or its body. Throws as those who read the parts do. */
export async function readRequest(request: FastifyRequest, maxBytes: number): Promise<GraphqlRequest> {
  if (request.method === 'GET') return readSearch(new URL(request.url, 'http://gateway').searchParams);
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const { 'content-type': contentType, 'content-encoding': contentEncoding } = request.headers;
  return readPosted(await readBody({ bytes, contentType, contentEncoding }, maxBytes));
}
