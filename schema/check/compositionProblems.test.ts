import { composeServices } from '@apollo/composition';
import { ERRORS } from '@apollo/federation-internals';
import { describe, expect, it } from '@jest/globals';
import { parse, Source } from 'graphql';
import { advice } from './advice.ts';
import { compositionFrame, compositionProblems } from './compositionProblems.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';

function problemsOf(subgraphs: Readonly<Record<string, string>>) {
  const { errors = [] } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `subgraph://${name}`,
      typeDefs: parse(new Source(`${link}\n${sdl}`, `subgraphs/${name}/schema.graphql`)),
    })),
  );
  return compositionProblems(errors);
}

describe('a problem of composition', () => {
  it('shows both sides with file, line and subgraph, and says what to try', () => {
    const problems = problemsOf({
      erp: 'type Query { a: Product }\ntype Product @key(fields: "sku") {\n  sku: ID!\n  name: String\n}',
      shop: 'type Product @key(fields: "sku") {\n  sku: ID!\n    name: Int\n}',
    });
    const mismatch = problems.find(({ code }) => code === 'FIELD_TYPE_MISMATCH');
    expect(mismatch && compositionFrame(mismatch)).toBe(
      [
        'FIELD_TYPE_MISMATCH: Type of field "Product.name" is incompatible across subgraphs: it has type "String" in subgraph "erp" but type "Int" in subgraph "shop"',
        '  --> subgraphs/erp/schema.graphql:5:3 (subgraph erp)',
        '  5 |   name: String',
        '    |   ^',
        '  --> subgraphs/shop/schema.graphql:4:5 (subgraph shop)',
        '  4 |     name: Int',
        '    |     ^',
        `  try this: ${advice['FIELD_TYPE_MISMATCH'] ?? ''}`,
      ].join('\n'),
    );
  });

  it('shows where one subgraph alone is wrong', () => {
    const [problem] = problemsOf({ erp: 'type Query { a: Nope }' });
    expect(problem).toMatchObject({ code: 'INVALID_GRAPHQL', places: [{ line: 2, column: 17, subgraph: 'erp' }] });
  });

  it('has advice for every code that the composer has, and for no other', () => {
    const codes = Object.values(ERRORS).map(({ code }) => code);
    expect(Object.keys(advice).sort()).toEqual([...codes].sort());
  });
});
