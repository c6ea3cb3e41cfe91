import type { FieldType } from './entityType.ts';

/** A property in a filter, maybe behind single-valued navigations: `customerid_contact/fullname`. */
export interface FieldPath {
  readonly path: string;
  readonly type: FieldType;
}

/** A literal; numbers keep their text, guids are in lower case. */
export type Literal =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'number' | 'string' | 'guid' | 'date' | 'dateTime'; readonly value: string };

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextFunction = 'contains' | 'startswith' | 'endswith';

/** A parsed `$filter`. `and` and `or` hold two or more operands, none of their own kind. */
export type Filter =
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly field: FieldPath; readonly value: Literal }
  | {
      readonly kind: 'in';
      readonly form: 'odata' | 'crm';
      readonly field: FieldPath;
      readonly values: readonly Literal[];
    }
  | { readonly kind: 'text'; readonly function: TextFunction; readonly field: FieldPath; readonly value: string }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Filter[] }
  | { readonly kind: 'not'; readonly operand: Filter };

/** The fields that a filter names, each once. */
export function fieldsOf(filter: Filter): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Filter): void => {
    if ('operands' in node) node.operands.forEach(visit);
    else if ('operand' in node) visit(node.operand);
    else found.add(node.field.path);
  };
  visit(filter);
  return found;
}
