import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, getOperationAST, getVariableValues, isObjectType, parse } from 'graphql';
import { parseGatewayConfig } from './config.ts';
import { createCostOf } from './cost/createCostOf.ts';
import { readCostRules } from './cost/readCostRules.ts';
import { defaultQuery } from './defaultQuery.ts';

const folder = new URL('../schema/', import.meta.url);
const supergraph = parse(await readFile(new URL('supergraph.graphql', folder), 'utf8'));
const schema = buildSchema(await readFile(new URL('api.graphql', folder), 'utf8'));
const rules = readCostRules(supergraph);
const { limit, assumedListSize } = parseGatewayConfig({}).cost;
const costOf = createCostOf({ schema, rules, assumedListSize });
const operations = new URL('operations/', folder);
const files = (await readdir(operations)).filter((file) => file.endsWith('.graphql'));

describe('the graph of the house', () => {
  function costWith(text: string, variables: Record<string, unknown>): number {
    const document = parse(text);
    const definition = getOperationAST(document);
    const { coerced } = getVariableValues(schema, definition?.variableDefinitions ?? [], variables);
    if (!definition || !coerced) throw new Error('The operation does not fit the schema.');
    return costOf({ document, definition, variables: coerced });
  }

  it.each(files)('lets %s pass with room', async (file) => {
    const variables = await readFile(new URL(file.replace('.graphql', '.variables.json'), operations), 'utf8');
    const text = await readFile(new URL(file, operations), 'utf8');
    const cost = costWith(text, JSON.parse(variables) as Record<string, unknown>);
    expect(cost).toBeGreaterThan(10);
    expect(cost).toBeLessThan(limit / 2);
  });

  it('lets pass what GraphiQL begins with', () => {
    expect(costWith(defaultQuery, {})).toBeLessThan(limit / 2);
  });

  it.each(files)('says in the README what %s costs', async (file) => {
    const variables = await readFile(new URL(file.replace('.graphql', '.variables.json'), operations), 'utf8');
    const text = await readFile(new URL(file, operations), 'utf8');
    const cost = costWith(text, JSON.parse(variables) as Record<string, unknown>);
    const readme = await readFile(new URL('README.md', import.meta.url), 'utf8');
    expect(readme).toMatch(new RegExp(`\\| \`${file.replace('.graphql', '')}\` +\\| +${cost} +\\|`));
  });

  const paged = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, args }) =>
        args.some((argument) => argument.name === 'first') ? [`${type.name}.${name}`] : [],
      ),
    );

  it('has paged fields', () => expect(paged.length).toBeGreaterThanOrEqual(11));

  it.each(paged)('knows how long %s is by what is asked', (field) => {
    const [type = '', name = ''] = field.split('.');
    const size = rules.listSize(type, name);
    expect(size?.slicingArguments).toEqual(['first']);
    const given = schema.getType(type);
    const fields = isObjectType(given) ? given.getFields()[name] : undefined;
    const isList = String(fields?.type).startsWith('[');
    const list = fields === undefined ? undefined : getNamedType(fields.type);
    // A connection has edges, a plain list of parts has what each part came from.
    const isConnection = isObjectType(list) && 'edges' in list.getFields();
    expect(size?.sizedFields).toEqual(isList ? [] : isConnection ? ['edges', 'nodes'] : ['nodes', 'sources']);
  });

  it('refuses pages that nobody can want', () => {
    const huge = 2_147_483_647;
    const texts = [
      'query($n: Int) { searchProducts(first: $n) { nodes { sku } } }',
      'query($n: Int) { me { orders(first: $n) { edges { node { id } } } } }',
      'query($n: Int) { product(sku: "x") { alternatives(first: $n) { sku } } }',
    ];
    for (const text of texts) expect(costWith(text, { n: huge })).toBeGreaterThan(limit);
  });
});
