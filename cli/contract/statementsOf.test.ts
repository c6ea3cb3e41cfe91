import { describe, expect, it } from '@jest/globals';
import { statementsOf } from './statementsOf.ts';

const given = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) @composeDirective(name: "@a")
  type Query { a(x: Int = 1, y: [String!]): A @deprecated(reason: "No.") @tag(name: "t") }
  "An A." type A implements I & J @key(fields: "id") { id: ID! }
  union U = A | B
  enum E { ONE TWO @deprecated }
  input In { a: Int = 3 }
`;

describe('what an SDL says', () => {
  it('is the same in another order and form', () => {
    const other = `
      enum E { TWO @deprecated ONE }
      union U = B | A
      directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT
      type A implements J & I @key(fields: "id", resolvable: true) { """An id.""" id: ID! }
      input In { a: Int = 3 }
      schema @composeDirective(name: "@a") @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query }
      type Query { a(x: Int = 1, y: [String!]): A @tag(name: "t") @deprecated(reason: "No.") }
    `;
    expect(statementsOf(other)).toEqual(statementsOf(given));
  });

  it.each([
    ['an argument', 'x: Int = 1', 'x: Int = 2'],
    ['a type', 'id: ID!', 'id: ID'],
    ['a key', 'fields: "id"', 'fields: "id", resolvable: false'],
    ['an interface', 'I & J', 'I'],
    ['a member', 'A | B', 'A'],
    ['a value', 'ONE', 'ONE THREE'],
    ['a directive of a field', '@tag(name: "t")', ''],
    ['a directive of the schema', '"@a"', '"@b"'],
    ['a default', 'a: Int = 3', 'a: Int'],
    ['the kind of a type', 'input In', 'type In'],
  ])('is not the same with another %s', (_what, from, to) => {
    expect(statementsOf(given.replace(from, to).replace('type In { a: Int = 3 }', 'type In { a: Int }'))).not.toEqual(
      statementsOf(given),
    );
  });
});
