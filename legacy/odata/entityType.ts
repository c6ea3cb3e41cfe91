/** The primitive types that the embedded systems use. */
export type FieldType = 'string' | 'decimal' | 'int' | 'guid' | 'boolean' | 'date' | 'dateTime';

/**
 * A stored value: decimals as exact text, guids in lower case, dates `YYYY-MM-DD`, instants RFC 3339 in UTC ending in `Z`.
 * How a vendor shows an empty value (BC's `0001-01-01`) is stored as it is shown.
 */
export type FieldValue = string | number | boolean | null;

/** A stored row; a missing field counts as null. */
export type Row = Readonly<Record<string, FieldValue>>;

/** An entity type of a legacy system. */
export interface EntityType {
  /** As the vendor's messages name it. */
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldType>>;
  /** The field that identifies a row. */
  readonly key: string;
  /** Navigation properties that can be expanded, and single-valued ones that can be filtered through. */
  readonly navigations?: Readonly<Record<string, Navigation>>;
}

/** A navigation property; a function, because types refer to each other. */
export interface Navigation {
  readonly target: () => EntityType;
  readonly many: boolean;
}

/** The type of a field; undefined when there is none. */
export function fieldOf(type: EntityType, name: string): FieldType | undefined {
  return Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
}

/** A navigation property by name; undefined when there is none. */
export function navigationOf(type: EntityType, name: string): Navigation | undefined {
  return type.navigations !== undefined && Object.hasOwn(type.navigations, name) ? type.navigations[name] : undefined;
}
