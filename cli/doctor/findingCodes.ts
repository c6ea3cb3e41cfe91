export type Severity = 'ERROR' | 'WARNING' | 'INFO';

interface FindingEntry {
  /** ERROR: it does not work, or is not to meet customers. WARNING: it will hurt. INFO: to be known. */
  readonly severity: Severity;
  /** What is found, as a heading of what was found in particular. */
  readonly meaning: string;
  /** One thing to try. */
  readonly advice: string;
}

const registry = <Code extends string>(entries: Record<Code, FindingEntry>): Readonly<Record<Code, FindingEntry>> =>
  Object.freeze(entries);

const error = (meaning: string, advice: string): FindingEntry => ({ severity: 'ERROR', meaning, advice });
const warning = (meaning: string, advice: string): FindingEntry => ({ severity: 'WARNING', meaning, advice });
const info = (meaning: string, advice: string): FindingEntry => ({ severity: 'INFO', meaning, advice });

/** Everything that a doctor can find; docs/doctor.md lists the same (a test holds them equal). */
export const findingCodes = registry({
  // Systems
  SYSTEM_NOT_NAMED: error('A system has no address and is not embedded.', 'Set its address, or list it in EMBEDDED.'),
  SYSTEM_EMBEDDED: error(
    'A system is embedded: its people and prices are invented.',
    'Set its address and credentials.',
  ),
  SYSTEM_ELSEWHERE: info('The subgraph of a system runs elsewhere.', 'Run the doctor there, with its settings.'),
  SYSTEM_UNREACHABLE: error('Nothing answers at the address.', 'Look at host and port, DNS and firewall.'),
  SYSTEM_TLS_REFUSED: error(
    'No secure connection comes about.',
    'Look at the certificate, its names and who signed it (NODE_EXTRA_CA_CERTS).',
  ),
  SYSTEM_TIMED_OUT: error(
    'It does not answer in time.',
    'Look at the way there and at its load; --timeout waits longer.',
  ),
  SYSTEM_FAILING: error('It answers with errors of its own.', 'Look at its own log or status page.'),
  SYSTEM_THROTTLED: warning(
    'It asks for fewer requests.',
    'See who else uses this account, or give the house one of its own.',
  ),
  SYSTEM_SIGN_IN_REFUSED: error(
    'It does not accept the credentials.',
    'Enter id and secret anew, and see whether they have expired.',
  ),
  SYSTEM_NOT_PERMITTED: error('The account may not read something.', 'Give the account the right to read it.'),
  SYSTEM_NOT_FOUND: error(
    'Something answers, but not with this.',
    "Look at the address's path, the company, and whether the site's module is installed.",
  ),
  SYSTEM_MALFORMED: error(
    'The answer is not what the adapter reads.',
    'See whether a proxy answers in its place, and compare its version with the adapter.',
  ),
  SYSTEM_REFUSED: error(
    'It refuses what the adapter asks.',
    "See its log for the reason, and compare the adapter's settings with its set-up.",
  ),
  SYSTEM_SLOW: warning('Small reads take long.', 'Bring the house nearer to it, or ask the vendor.'),
  SYSTEM_CLOCK: warning('Its clock and ours differ.', 'Let both follow a time server.'),
  SYSTEM_LIMIT_NEAR: warning('Little is left of what one may ask.', 'See who else uses this account, or ask for more.'),
  SYSTEM_PLAIN_HTTP: warning('Its address is not a secure one.', 'Give it an https address.'),
  FIELDS_NOT_SUPPORTED: info(
    'It cannot tell some fields of the graph.',
    'See whether clients can do without: they are answered NOT_SUPPORTED.',
  ),

  // The house
  SETTING_WRONG: error('A setting is missing or wrong.', "See the part's README, and start anew."),
  STORE_EMBEDDED: warning('The store is the embedded one.', 'Set DATABASE_URL to a PostgreSQL.'),
  STORE_UNREACHABLE: error('The database cannot be reached.', 'Look at DATABASE_URL: host, user, password, database.'),
  CACHE_NOT_SHARED: info('Replicas would not share what they read.', 'Set REDIS_URL before there is a second one.'),
  CACHE_UNREACHABLE: warning(
    'The Redis cannot be reached.',
    'Look at REDIS_URL; the house runs without, each node for itself.',
  ),
  ISSUER_NOT_SET: error('There is no identity provider.', 'Set AUTH_ISSUER and AUTH_JWKS_URL.'),
  ISSUER_UNREACHABLE: error(
    "The identity provider's keys cannot be read.",
    'Fetch AUTH_JWKS_URL from this machine, and see what comes.',
  ),
  IDENTITY_KEY_NOT_SET: warning(
    'The key of the crosswalk is kept in the store that it protects.',
    'Set IDENTITY_KEY to 64 hex digits, before the first start.',
  ),
  PROMISE_KEYS_NOT_SET: warning(
    'Promises of prices are signed with a key that ends with the process.',
    'Set PRICING_PROMISE_KEYS_FILE.',
  ),
  SUBGRAPH_SECRET_NOT_SET: error(
    'Subgraphs run elsewhere and calls to them are not signed.',
    'Set SUBGRAPH_SECRET, the same for all.',
  ),
  WEBHOOK_NOT_SET: info('Changes are looked for, not told.', 'Set the webhook and its secret, where minutes matter.'),
  MARKETS_OF_DEMO: warning("The markets are the demo's.", 'Set MARKETS_FILE.'),
  INTROSPECTION_ON: warning(
    'Everybody may read the schema.',
    'Set INTROSPECTION=false unless the graph is a public one.',
  ),
  GRAPHIQL_ON: warning('GraphiQL is served.', 'Set GRAPHIQL=false unless the graph is a public one.'),
  DOCUMENTS_OPEN: info('Any operation is run.', 'Set TRUSTED_DOCUMENTS=log, then enforce.'),
  COST_NOT_ENFORCED: warning('Operations of any cost are run.', 'Set COST_MODE=enforce.'),
  PRICE_HISTORY_EMPTY: warning(
    'The store holds no history of prices yet.',
    'Start the house in the shadow, 30 days before it tells reductions.',
  ),
  PRICE_HISTORY_YOUNG: warning(
    'The history of prices is younger than 30 days.',
    'Announce no reduction until it is; the graph says UNKNOWN.',
  ),

  // The data
  PERSON_DUPLICATED: warning(
    'One system holds one person more than once.',
    'Merge the records there; the graph reads them as one.',
  ),
  PERSON_PERHAPS_DUPLICATED: info(
    'One system holds one name with one address or phone more than once.',
    'Look at the records: one person, or two of a family. Nothing joins them until a birth date or a club card does.',
  ),
  GTIN_INVALID: warning('A GTIN is not one.', 'Correct it in the ERP: length or check digit is wrong.'),
  GTIN_AMBIGUOUS: warning('One GTIN stands at several articles.', 'Take it from all but one.'),
  GTIN_DIFFERS: warning(
    'The shop has the GTIN at another article than the ERP.',
    'Correct it where it is wrong: a scan leads to the wrong article.',
  ),
  ARTICLE_NOT_IN_ERP: warning(
    'The shop sells an article that the ERP has not.',
    'Enter it there, or take it from the shop: it has no price.',
  ),
  ARTICLE_NOT_IN_SHOP: info('The ERP has an article that the shop has not.', 'Nothing, if it is sold in stores alone.'),
  ARTICLE_WITHOUT_CATEGORY: info(
    'The shop has an article in no category.',
    'Put it in one: nobody finds it by browsing.',
  ),
  WALK_IN_MISSING: error(
    "A market's walk-in account is not in the ERP, or is not marked as one.",
    'Create it, or correct walkInCustomer in MARKETS_FILE.',
  ),
  PRIOR_PRICE_UNKNOWN: warning(
    'A reduction has no known prior price.',
    'Do not announce it, or wait until the history is 30 days old.',
  ),
});

export type FindingCode = keyof typeof findingCodes;
