import type { EntityType, FieldType, Row } from '../../odata/index.ts';
import type { SeedFacts } from './seedFacts.ts';

/** The two API groups that are published. */
export type PageGroup = 'v2.0' | 'retail';

/** Where a navigation property leads: rows of `page` whose `to` equals this row's `from`. */
export interface Relation {
  readonly page: () => Page;
  readonly from: string;
  readonly to: string;
  readonly many: boolean;
}

/** What callers may write without the system doing anything more than storing it. */
export interface Writable {
  readonly create: boolean;
  readonly delete: boolean;
  /** Fields that a body may name; the rest are read-only. */
  readonly fields: readonly string[];
  /** Fields that a new row must have. */
  readonly required?: readonly string[];
}

/** The rows of one parent, made without making all the others: expanding a few documents must not cost two years of lines. */
export interface Children {
  /** The field that names the parent. */
  readonly of: string;
  readonly make: (facts: SeedFacts, parent: string) => readonly Row[];
}

/** One API page: an entity set over a table. */
export interface Page {
  /** The entity set in the URL. */
  readonly set: string;
  readonly group: PageGroup;
  /** Pages with the same table show the same rows. */
  readonly table: string;
  readonly type: EntityType;
  readonly indexes: readonly string[];
  readonly ordered: readonly string[];
  readonly relations: Readonly<Record<string, Relation>>;
  readonly writable: Writable | null;
  /** The rows at the start, whole: with the fields of every page over the table. Only the table's first page is asked. */
  readonly seed: (facts: SeedFacts) => readonly Row[];
  /** The same rows parent by parent, for as long as nobody has asked for the whole table. */
  readonly children: Children | null;
}

interface PageSpec {
  readonly set: string;
  readonly group: PageGroup;
  /** As the vendor's messages name the type. */
  readonly name: string;
  readonly table?: string;
  /** Without `id` and `lastModifiedDateTime`, which every page has. */
  readonly fields: Readonly<Record<string, FieldType>>;
  readonly indexes?: readonly string[];
  /** Fields to page and to range by, beside the change stamp. */
  readonly ordered?: readonly string[];
  readonly relations?: Readonly<Record<string, Relation>>;
  readonly writable?: Writable;
  readonly seed: (facts: SeedFacts) => readonly Row[];
  readonly children?: Children;
}

export function definePage(spec: PageSpec): Page {
  const relations = spec.relations ?? {};
  return {
    set: spec.set,
    group: spec.group,
    table: spec.table ?? spec.set,
    type: {
      name: `Microsoft.NAV.${spec.name}`,
      key: 'id',
      fields: { id: 'guid', ...spec.fields, lastModifiedDateTime: 'dateTime' },
      navigations: Object.fromEntries(
        Object.entries(relations).map(([name, { page, many }]) => [name, { target: () => page().type, many }]),
      ),
    },
    indexes: spec.indexes ?? [],
    ordered: ['lastModifiedDateTime', ...(spec.ordered ?? [])],
    relations,
    writable: spec.writable ?? null,
    seed: spec.seed,
    children: spec.children ?? null,
  };
}
