import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Exchange } from '../../../../kit/testkit/startRecorder.ts';

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().optional(),
  schema: z.object({ type: z.string() }),
});
const content = z.object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }).optional() });
const operation = z.object({
  parameters: z.array(parameter).default([]),
  requestBody: z.union([z.object({ $ref: z.string() }), content]).optional(),
  responses: z.record(z.string(), content),
});
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.record(z.string(), z.unknown()),
    requestBodies: z.record(z.string(), content),
  }),
});

/** Holds exchanges with a shop to what the vendor publishes of its API. */
export interface PublishedContract {
  /** What is wrong with an exchange, a line each; empty: nothing, as far as was published. */
  findings(exchange: Exchange): string[];
}

/** Of every search, by the vendor's guide to REST rather than by each path's description. */
const everywhere = new Set(['searchCriteria', 'fields']);

/** Adobe takes both spellings; the description has one. */
const asPublished = (name: string): string =>
  name.replaceAll(/\[\d+\]/g, '[0]').replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * Reads published.json, what the adapter speaks of the vendor's OpenAPI description (2.2, the newest that is published under a licence of its own).
 * @param site paths of the site's own module, which no vendor describes
 */
export function readPublishedContract(site: string): PublishedContract {
  const file = new URL('published.json', import.meta.url);
  const { paths, components } = description.parse(JSON.parse(readFileSync(file, 'utf8')));
  const schemas = new Map<string, z.ZodType>();
  const validate = (schema: unknown, isPart: boolean, value: unknown, what: string): string[] => {
    const text = JSON.stringify({ ...(schema as object), definitions: components.schemas });
    const key = `${isPart ? 'part' : 'whole'} ${JSON.stringify(schema)}`;
    const known = schemas.get(key) ?? schemaOf(text, isPart);
    schemas.set(key, known);
    const { error } = known.safeParse(value);
    return (error?.issues ?? []).map(({ path, message }) => `${what} ${path.join('.')}: ${message}`);
  };

  const find = (exchange: Exchange): string[] => {
    const url = new URL(exchange.url, 'http://shop');
    const path = url.pathname.replace(/^\/rest\/(?:[^/]+\/)?V1\//, '/V1/');
    if (path.startsWith(`/V1/${site}/`)) return [];
    const template = Object.keys(paths).find((published) => matches(published, path));
    const published = template === undefined ? undefined : paths[template]?.[exchange.method.toLowerCase()];
    if (published === undefined) return ['is not published'];
    const found: string[] = [];
    for (const [name, value] of url.searchParams) {
      if (everywhere.has(name)) continue;
      const known = published.parameters.find((one) => one.in === 'query' && one.name === asPublished(name));
      if (known === undefined) found.push(`has no parameter ${name}`);
      else if (known.schema.type === 'integer' && !/^\d+$/.test(value)) found.push(`${name} is no integer: ${value}`);
    }
    for (const { name, required } of published.parameters.filter((one) => one.in === 'query')) {
      if (required === true && !url.searchParams.has(name)) found.push(`wants ${name}`);
    }
    const { requestBody } = published;
    const body =
      requestBody !== undefined && '$ref' in requestBody
        ? components.requestBodies[requestBody.$ref.replace('#/components/requestBodies/', '')]
        : requestBody;
    const takes = body?.content?.['application/json'].schema;
    if (takes !== undefined) found.push(...validate(takes, false, json(exchange.requestBody), 'request'));
    else if (exchange.requestBody !== '') found.push('takes no body');
    const gives = published.responses['200']?.content?.['application/json'].schema;
    const told = json(exchange.responseBody);
    // What is spoilt on the way is another suite's matter.
    if (exchange.status === 200 && gives !== undefined && told !== undefined)
      found.push(...validate(gives, url.searchParams.has('fields'), told, 'answer'));
    return found;
  };
  return {
    findings: (exchange) =>
      find(exchange).map((finding) => `${exchange.method} ${exchange.url.split('?')[0] ?? ''}: ${finding}`),
  };
}

function matches(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('{') || part === given[index]);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The description is generated from PHP's own type comments, which say nothing of null nor of attributes with several values.
 * @param isPart whoever asks for some fields gets no others, however necessary they are
 */
function schemaOf(text: string, isPart: boolean): z.ZodType {
  const schema: unknown = JSON.parse(
    text.replaceAll('#/components/schemas/', '#/definitions/'),
    (key, value: unknown) => {
      if (isPart && key === 'required' && Array.isArray(value)) return undefined;
      if (key === 'framework-attribute-interface') return {};
      if (value === null || typeof value !== 'object' || !('type' in value) || typeof value.type !== 'string')
        return value;
      return { ...value, nullable: true };
    },
  );
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0], { defaultTarget: 'openapi-3.0' });
}
