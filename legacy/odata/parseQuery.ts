import type { ODataDialect, SystemOption } from './dialect.ts';
import type { EntityType } from './entityType.ts';
import { navigationOf } from './entityType.ts';
import type { FieldPath, Filter } from './filter.ts';
import type { Aliases } from './parseFilter.ts';
import { parseFilter, resolveField } from './parseFilter.ts';
import { refuse } from './problem.ts';

/** One item of `$orderby`. */
export interface OrderItem {
  readonly field: FieldPath;
  readonly descending: boolean;
}

/** What can be asked of a collection, at the top or inside `$expand`. */
export interface CollectionQuery {
  readonly filter: Filter | null;
  /** Null: every field. */
  readonly select: readonly string[] | null;
  readonly expand: readonly ExpandItem[];
  readonly orderBy: readonly OrderItem[];
  readonly top: number | null;
  readonly skip: number | null;
  readonly count: boolean;
}

/** One navigation to expand, with its nested options. */
export interface ExpandItem extends CollectionQuery {
  readonly navigation: string;
}

/** A parsed query string. */
export interface ODataQuery extends CollectionQuery {
  readonly skipToken: string | null;
  /** The dialect's own options by lower-case name. */
  readonly own: ReadonlyMap<string, string>;
}

/** Splits a raw query at `&`, decoding names and values; `+` is a space, as .NET reads it. Refuses an option given twice. */
export function splitQuery(rawQuery: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const part of rawQuery.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = decode(at < 0 ? part : part.slice(0, at));
    const key = name.startsWith('$') ? name.toLowerCase() : name;
    if (options.has(key)) refuse({ is: 'repeatedOption', option: name });
    options.set(key, decode(at < 0 ? '' : part.slice(at + 1)));
  }
  return options;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return refuse({ is: 'invalidValue', option: 'query', value: text });
  }
}

/**
 * Parses the query string of a request for rows of a type.
 * Throws {@link ODataError} on everything that is wrong, not the dialect's, or not implemented.
 */
export function parseQuery(rawQuery: string, type: EntityType, dialect: ODataDialect): ODataQuery {
  const options = splitQuery(rawQuery);
  const aliases = new Map([...options].filter(([name]) => name.startsWith('@')));
  const own = new Map([...options].filter(([name]) => dialect.ownOptions.includes(name.toLowerCase())));
  for (const name of options.keys()) {
    const known = aliases.has(name)
      ? dialect.crmIn
      : own.has(name) || dialect.options.some((option) => option === name);
    if (!known) refuse({ is: 'unknownOption', option: name });
  }
  return {
    ...parseCollection(options, type, dialect, aliases),
    skipToken: options.get('$skiptoken') ?? null,
    own,
  };
}

function parseCollection(
  options: ReadonlyMap<string, string>,
  type: EntityType,
  dialect: ODataDialect,
  aliases: Aliases,
): CollectionQuery {
  const read = <T>(option: SystemOption, parse: (text: string) => T, absent: T): T => {
    const text = options.get(option);
    return text === undefined ? absent : parse(text);
  };
  const whole = (option: SystemOption) => (text: string) =>
    /^\d{1,9}$/.test(text) ? Number(text) : refuse({ is: 'invalidValue', option, value: text });
  return {
    filter: read('$filter', (text): Filter | null => parseFilter(text, type, dialect, aliases), null),
    select: read('$select', (text): readonly string[] | null => parseSelect(text, type), null),
    expand: read('$expand', (text): readonly ExpandItem[] => parseExpand(text, type, dialect, aliases), []),
    orderBy: read('$orderby', (text): readonly OrderItem[] => parseOrderBy(text, type), []),
    top: read('$top', (text): number | null => whole('$top')(text), null),
    skip: read('$skip', (text): number | null => whole('$skip')(text), null),
    count: read(
      '$count',
      (text) =>
        text === 'true' || text === 'false'
          ? text === 'true'
          : refuse({ is: 'invalidValue', option: '$count', value: text }),
      false,
    ),
  };
}

function parseSelect(text: string, type: EntityType): readonly string[] | null {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('*')) return null;
  return names.map((name) => {
    if (name.includes('/')) return refuse({ is: 'notSupported', what: `'${name}' in $select` });
    return navigationOf(type, name) === undefined ? resolveField(type, name).path : name;
  });
}

function parseOrderBy(text: string, type: EntityType): readonly OrderItem[] {
  return text.split(',').map((item) => {
    const match = /^\s*([A-Za-z_]\w*)(?:\s+(asc|desc))?\s*$/.exec(item);
    if (match === null) return refuse({ is: 'invalidValue', option: '$orderby', value: item });
    return { field: resolveField(type, match[1] ?? ''), descending: match[2] === 'desc' };
  });
}

function parseExpand(text: string, type: EntityType, dialect: ODataDialect, aliases: Aliases): readonly ExpandItem[] {
  return splitOutside(text, ',').map((item) => {
    const match = /^\s*([A-Za-z_]\w*)\s*(?:\(([^]*)\))?\s*$/.exec(item);
    if (match === null) return refuse({ is: 'invalidValue', option: '$expand', value: item });
    const navigation = match[1] ?? '';
    const target = navigationOf(type, navigation)?.target();
    if (target === undefined) return refuse({ is: 'unknownProperty', name: navigation, type: type.name });
    const options = new Map<string, string>();
    for (const part of match[2] === undefined ? [] : splitOutside(match[2], ';')) {
      const at = part.indexOf('=');
      const name = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
      if (!dialect.expandOptions.some((option) => option === name))
        refuse({ is: 'unknownOption', option: name || part });
      if (options.has(name)) refuse({ is: 'repeatedOption', option: name });
      options.set(name, part.slice(at + 1).trim());
    }
    return { navigation, ...parseCollection(options, target, dialect, aliases) };
  });
}

/** Splits at a separator that stands in no parentheses and no quotes. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}
