import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ODataDialect } from './dialect.ts';
import { businessCentralDialect } from './dialects/businessCentral.ts';
import { dataverseDialect } from './dialects/dataverse.ts';
import type { EntityType, FieldType } from './entityType.ts';
import { evaluate } from './evaluate.ts';
import type { Filter, Literal } from './filter.ts';
import { parseFilter } from './parseFilter.ts';
import { parseQuery } from './parseQuery.ts';
import { printFilter } from './printFilter.ts';
import { ODataError } from './problem.ts';

const owner: EntityType = { name: 'owner', key: 'id', fields: { id: 'guid', fullname: 'string' } };
const type: EntityType = {
  name: 'thing',
  key: 'id',
  fields: {
    id: 'guid',
    name: 'string',
    code: 'string',
    size: 'int',
    price: 'decimal',
    open: 'boolean',
    day: 'date',
    changed: 'dateTime',
  },
  navigations: { owner: { target: () => owner, many: false }, parts: { target: () => owner, many: true } },
};
const everything: ODataDialect = { ...dataverseDialect, in: true, ignoreCase: false };

const literals: Readonly<Record<FieldType, fc.Arbitrary<Literal>>> = {
  string: fc.string({ unit: 'grapheme' }).map((value) => ({ type: 'string', value })),
  guid: fc.uuid().map((value) => ({ type: 'guid', value })),
  boolean: fc.boolean().map((value) => ({ type: 'boolean', value })),
  int: fc.integer().map((value) => ({ type: 'number', value: String(value) })),
  decimal: fc
    .tuple(fc.integer(), fc.nat(99_999))
    .map(([whole, part]) => ({ type: 'number', value: `${whole}.${part}` })),
  date: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => ({ type: 'date', value: date.toISOString().slice(0, 10) })),
  dateTime: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => ({ type: 'dateTime', value: date.toISOString() })),
};
const field = fc.constantFrom(...Object.entries(type.fields)).map(([path, fieldType]) => ({ path, type: fieldType }));
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  field.chain((of) =>
    fc.record({
      kind: fc.constant('compare' as const),
      operator: fc.constantFrom('eq' as const, 'ne' as const, 'lt' as const, 'ge' as const),
      field: fc.constant(of),
      value: literals[of.type],
    }),
  ),
  field.chain((of) =>
    fc.record({
      kind: fc.constant('in' as const),
      form: fc.constantFrom('odata' as const, 'crm' as const),
      field: fc.constant(of),
      values: fc.array(literals[of.type], { minLength: 1, maxLength: 4 }),
    }),
  ),
  fc.record({
    kind: fc.constant('text' as const),
    function: fc.constantFrom('contains' as const, 'startswith' as const),
    field: fc.constant({ path: 'owner/fullname', type: 'string' as const }),
    value: fc.string(),
  }),
);
const tree = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
    }),
    tie('filter').map((operand) => ({ kind: 'not' as const, operand })),
  ),
})).filter;

/** As the parser builds it: no `and` directly in an `and`. */
const flat = (filter: Filter): Filter => {
  if (filter.kind === 'not') return { kind: 'not', operand: flat(filter.operand) };
  if (filter.kind !== 'and' && filter.kind !== 'or') return filter;
  const operands = filter.operands.map(flat).flatMap((each) => (each.kind === filter.kind ? each.operands : [each]));
  return { kind: filter.kind, operands };
};

const refusal = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof ODataError) return error.problem.is;
    throw error;
  }
  return 'accepted';
};

describe('the filter parser', () => {
  it('reads what it prints', () => {
    fc.assert(
      fc.property(tree, (filter) =>
        expect(parseFilter(printFilter(flat(filter)), type, everything)).toEqual(flat(filter)),
      ),
    );
  });

  it('never fails but by refusing', () => {
    const pieces = fc.constantFrom(
      'name',
      'size',
      ' eq ',
      ' and ',
      ' or ',
      'not ',
      '(',
      ')',
      "'x'",
      "''",
      '5',
      'null',
      ' in ',
      ',',
      'contains',
      '@p1',
      ' ',
      '-',
      '2026-01-01',
      'owner/fullname',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => void refusal(() => parseFilter(text, type, everything)),
      ),
    );
    expect(refusal(() => parseFilter('('.repeat(50_000), type, everything))).toBe('notSupported');
    expect(refusal(() => parseFilter('not '.repeat(50_000), type, everything))).toBe('notSupported');
  });

  it.each([
    ["name eq 'x' or 1 eq 1", 'syntax'],
    ["name eq 'x", 'syntax'],
    ["name eq 'O'Connor'", 'syntax'],
    ['nome eq null', 'unknownProperty'],
    ['constructor eq null', 'unknownProperty'],
    ['name eq 5', 'incompatibleTypes'],
    ["id eq 'x'", 'incompatibleTypes'],
    ['size gt null', 'incompatibleTypes'],
    ['day eq 2026-02-31', 'accepted'],
    ['day eq 2026-13-01', 'syntax'],
    ["tolower(name) eq 'x'", 'unknownFunction'],
    ["parts/any(p:p/fullname eq 'x')", 'unknownFunction'],
    ["parts/fullname eq 'x'", 'notSupported'],
    ["owner/owner/fullname eq 'x'", 'notSupported'],
    ['name', 'syntax'],
    ['', 'syntax'],
  ])('answers %s with %s', (text, expected) => {
    expect(refusal(() => parseFilter(text, type, everything))).toBe(expected);
  });

  it('holds each vendor to its own restrictions', () => {
    const plain = businessCentralDialect(null);
    expect(refusal(() => parseFilter("name in ('a','b')", type, plain))).toBe('inNotSupported');
    expect(refusal(() => parseFilter("name in ('a','b')", type, businessCentralDialect('2.1')))).toBe('accepted');
    expect(refusal(() => parseFilter("name in ('a','b')", type, dataverseDialect))).toBe('inNotSupported');
    expect(refusal(() => parseFilter("name eq 'a' or name eq 'b'", type, plain))).toBe('accepted');
    expect(refusal(() => parseFilter("name eq 'a' or code eq 'b'", type, plain))).toBe('orAcrossFields');
    expect(refusal(() => parseFilter("size eq 1 and (name eq 'a' or code eq 'b')", type, plain))).toBe(
      'orAcrossFields',
    );
    expect(plain.word({ is: 'orAcrossFields' }).message).toBe(
      "The 'OR' operator is not supported on distinct fields on an OData filter.",
    );
    expect(
      refusal(() => parseFilter('Microsoft.Dynamics.CRM.In(PropertyName=\'name\',PropertyValues=["a"])', type, plain)),
    ).toBe('unknownFunction');
  });

  it('reads Microsoft.Dynamics.CRM.In by parameter aliases', () => {
    const raw = `$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='size'&@p2=${encodeURIComponent('["1","2"]')}`;
    expect(parseQuery(raw, type, dataverseDialect).filter).toEqual({
      kind: 'in',
      form: 'crm',
      field: { path: 'size', type: 'int' },
      values: [
        { type: 'number', value: '1' },
        { type: 'number', value: '2' },
      ],
    });
    expect(refusal(() => parseQuery(raw.replace('@p2=', '@p3='), type, dataverseDialect))).toBe('missingAlias');
    expect(refusal(() => parseQuery(raw.replace("'size'", "'nope'"), type, dataverseDialect))).toBe('unknownProperty');
    expect(refusal(() => parseQuery(raw.replace('%221%22', '%22x%22'), type, dataverseDialect))).toBe(
      'incompatibleTypes',
    );
  });
});

describe('the query parser', () => {
  it('reads every option, nested ones too', () => {
    const query = parseQuery(
      "$select=name,owner&$expand=owner($select=fullname;$filter=fullname eq 'a;b,c'),parts&$orderby=name desc,size&$top=5&$skip=1&$count=true&$skiptoken=t",
      type,
      everything.options.includes('$skip') ? everything : businessCentralDialect(null),
    );
    expect(query).toMatchObject({ select: ['name', 'owner'], top: 5, skip: 1, count: true, skipToken: 't' });
    expect(query.orderBy).toEqual([
      { field: { path: 'name', type: 'string' }, descending: true },
      { field: { path: 'size', type: 'int' }, descending: false },
    ]);
    expect(
      query.expand.map(({ navigation, select, filter }) => [
        navigation,
        select,
        filter === null ? null : printFilter(filter),
      ]),
    ).toEqual([
      ['owner', ['fullname'], "fullname eq 'a;b,c'"],
      ['parts', null, null],
    ]);
  });

  it.each([
    ['$apply=x', 'unknownOption'],
    ['$search=x', 'unknownOption'],
    ['foo=x', 'unknownOption'],
    ['$skip=1', 'unknownOption'],
    ['$top=-1', 'invalidValue'],
    ['$top=1&$top=2', 'repeatedOption'],
    ['$top=1&$TOP=2', 'repeatedOption'],
    ['$count=yes', 'invalidValue'],
    ['$select=nope', 'unknownProperty'],
    ['$expand=nope', 'unknownProperty'],
    ['$expand=owner($levels=2)', 'unknownOption'],
    ['$orderby=name sideways', 'invalidValue'],
    ['$filter=%E0%A4%A', 'invalidValue'],
  ])('refuses %s as %s and never ignores it', (raw, expected) => {
    expect(refusal(() => parseQuery(raw, type, dataverseDialect))).toBe(expected);
  });
});

describe('evaluation', () => {
  const row = {
    id: '00000000-0000-0000-0000-000000000001',
    name: "O'Connor",
    code: null,
    size: 3,
    price: '29.949999999999999',
    open: true,
    day: '2026-11-20',
    changed: '2026-11-20T09:00:00.123Z',
  };

  it.each([
    ["name eq 'O''Connor'", true],
    ["name eq 'o''connor'", false],
    ['price eq 29.95', false],
    ['price eq 29.949999999999999000', true],
    ['price lt 29.95', true],
    ['code eq null', true],
    ["code ne 'x'", true],
    ["code lt 'x'", false],
    ['changed gt 2026-11-20T09:00:00.1229999Z', true],
    ['changed ge 2026-11-20T09:00:00.1230001Z', false],
    ['changed eq 2026-11-20T10:00:00.123+01:00', true],
    ['changed ge 2026-11-20', true],
    ['day le 2026-11-20 and open eq true', true],
    ["not (contains(name,'Conn') and size in (3,4))", false],
    ["owner/fullname eq 'Anna'", true],
  ])('of %s is %s', (text, expected) => {
    const follow = (): { fullname: string } => ({ fullname: 'Anna' });
    expect(evaluate(parseFilter(text, type, everything), row, everything, follow)).toBe(expected);
  });

  it('ignores case where the dialect does', () => {
    expect(evaluate(parseFilter("name eq 'o''CONNOR'", type, dataverseDialect), row, dataverseDialect)).toBe(true);
    expect(evaluate(parseFilter("startswith(name,'o''c')", type, dataverseDialect), row, dataverseDialect)).toBe(true);
  });
});
