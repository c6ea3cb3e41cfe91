import { NewRefused } from './newRefused.ts';

/** One name in every form in which a skeleton writes it. */
export interface SkeletonName {
  /** `gift-cards`: of folders, of the subgraph, of an adapter's setting. */
  readonly kebab: string;
  /** `GiftCards` */
  readonly pascal: string;
  /** `giftCards` */
  readonly camel: string;
  /** `GIFT_CARDS`: what its settings begin with. */
  readonly constant: string;
}

const LONGEST = 30;

/** Of the language, as an exported name. */
const language =
  'abstract any arguments as async await boolean break case catch class const continue debugger declare default delete do else enum eval ' +
  'export extends false finally for from function get if implements import in infer instanceof interface is keyof let module namespace ' +
  'never new null number object of package private protected public readonly require return set static string super switch symbol this ' +
  'throw true try type typeof undefined unique unknown var void while with yield';
/** Of GraphQL, of generated types and of what a skeleton imports: two things of one name would stand in one file. */
const house =
  'query mutation subscription int float id entity service introspection maybe scalars resolvers exact reading readings shelf http client ' +
  'config adapter adapters none nothing index conformance kit subgraph deadline caches memory-caches product';
/** `<NAME>_URL` is a setting of the house already. */
const settings = 'database redis auth subgraph-url legacy samklang';
const reserved: ReadonlySet<string> = new Set([language, house, settings].flatMap((words) => words.split(' ')));

/**
 * @param what is named, for the message
 * @throws NewRefused NAME_INVALID, NAME_RESERVED
 */
export function skeletonName(name: string, what: string): SkeletonName {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) || name.length > LONGEST) {
    throw new NewRefused(
      'NAME_INVALID',
      `The name of ${what} is of lower-case letters and digits in words with - between, each begins with a letter, ${LONGEST} characters at most.`,
    );
  }
  if (reserved.has(name) || name.startsWith('test-')) {
    throw new NewRefused('NAME_RESERVED', `${name} means something else already; ${what} needs another name.`);
  }
  const pascal = name.replace(/(?:^|-)([a-z])/g, (_, first: string) => first.toUpperCase());
  return {
    kebab: name,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    constant: name.toUpperCase().replaceAll('-', '_'),
  };
}

/** The placeholders of an adapter's templates. */
export function vendorWords({ kebab, pascal, camel }: SkeletonName): Readonly<Record<string, string>> {
  return { __vendor__: kebab, __Vendor__: pascal, __vendorVar__: camel };
}
