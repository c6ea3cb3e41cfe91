import { realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildRetailer } from './index.ts';
import type { Persona, Retailer } from './model.ts';

const list = (values: readonly (string | number)[]) =>
  values.length === 0 ? '–' : values.map((value) => `\`${value}\``).join(', ');
const one = (value: string | null) => list(value === null ? [] : [value]);

function personaSection(persona: Persona): string {
  const rows: (readonly [string, string])[] = [
    ['Acts as', persona.actor === 'none' ? 'data alone' : persona.actor],
    ['Market, locale', `${persona.market}, ${persona.locale}`],
    ['Phone', list(persona.phones)],
    ['E-mail', list(persona.emails)],
    ['Shop login', one(persona.login)],
    ['Club card', list(persona.cardCodes)],
    ['Business Central customer', list(persona.erpNumbers)],
    ['Price group', list(persona.priceGroups)],
    ['Dataverse contact', list(persona.crmIds)],
    ['Adobe Commerce customer', list(persona.shopIds)],
    ['Voucherify customer', list(persona.memberIds)],
    ['Payment token', list(persona.paymentTokens)],
    ['Orders, newest first', list(persona.orderNumbers)],
    ['Receipts, newest first', list(persona.receiptNumbers)],
    ['Staff id', one(persona.staffId)],
    ['Store, till', list([persona.storeId, persona.tillId].filter((value) => value !== null))],
    ['Guest cart', one(persona.guestCartId)],
    ['Guest wish list', one(persona.guestWishlistId)],
  ];
  const told = rows.filter(([, value]) => value !== '–');
  return [
    `### \`${persona.key}\`: ${persona.name}`,
    '',
    `${persona.title}. ${persona.story}`,
    '',
    '| | |',
    '|---|---|',
    ...told.map(([name, value]) => `| ${name} | ${value} |`),
  ].join('\n');
}

function countsOf(retailer: Retailer): readonly (readonly [string, number])[] {
  return [
    [
      'Sellable articles (variants counted, parents not)',
      retailer.articles.filter(({ kind }) => kind !== 'VARIANT_PARENT').length,
    ],
    ['Item cards in the ERP', retailer.items.length],
    ['Price-list lines', retailer.priceListLines.length],
    ['Stores', retailer.stores.length],
    ['Stock rows', retailer.stock.length],
    ['People', retailer.people.length],
    ['Customers in the ERP', retailer.erpCustomers.length],
    ['Contacts in the CRM', retailer.crmContacts.length],
    ['Accounts in the shop', retailer.shopAccounts.length],
    ['Club cards', retailer.clubMembers.length],
    ['Web orders', retailer.webOrders.length],
    ['Till receipts', retailer.receipts.length],
    ['Orders keyed into the ERP', retailer.erpOrders.length],
    ['Returns', retailer.returns.length],
    ['Point transactions', retailer.pointTransactions.length],
  ];
}

function fileDayOf({ anchor }: Retailer, daysBehind: number): string {
  return new Date(Date.parse(anchor) - daysBehind * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
}

/** The text of docs/demo-data.md. */
export function describeRetailer(retailer: Retailer): string {
  const articleOf = new Map(retailer.articles.map((article) => [article.sku, article]));
  const personas = Object.values(retailer.personas);
  return `${[
    '# Demo data',
    '',
    '<!-- Written by `npx tsx legacy/retailer/describe.ts`; a test holds it equal to the data set. -->',
    '',
    `Nordhavn is an invented department store in Denmark, Sweden and Norway. Its data are made from a seed, the same each time, and`,
    `stand at **${retailer.anchor}**, when the demo's business clock starts. Two years of sales lie before it; deliveries and`,
    'campaigns after it. People, addresses and numbers are invented, and e-mail domains end in `.example`.',
    '',
    '| Rows at scale 1 | |',
    '|---|---:|',
    ...countsOf(retailer).map(([name, count]) => `| ${name} | ${count} |`),
    '',
    '## Who knows what under which id',
    '',
    '| System | Customer | Article | Sale |',
    '|---|---|---|---|',
    "| Business Central | customer number `C100001`; shared: `DK-CASH`, `SE-CASH`, `NO-CASH` and organisations `C900001`… | item `N00001` and variant `BLK` | sales order `SO…`, invoice `SI…`, `externalDocumentNumber` = the shop's increment id; receipt `S-DK01-T1-000001` |",
    "| Dataverse | contact GUID; club card on one contact at most | – | order or receipt number in a case's text |",
    '| Adobe Commerce | numeric customer id; login = e-mail; ERP number as custom attribute | sku `N00001` or `N00002-BLK` | increment id of nine digits |',
    '| Voucherify | `cust_…`, card `NHC1…`, `source_id` of the enrolling system | – | increment id or receipt number with the points |',
    '| Tillserver | club card shown at the till | PLU = sku | receipt `S-DK01-T1-500001`, numbered per till from 500001 |',
    '',
    '## Personas',
    '',
    personas.map(personaSection).join('\n\n'),
    '',
    '## Named articles',
    '',
    '| Key | Sku | Name |',
    '|---|---|---|',
    ...Object.entries(retailer.namedArticles).map(
      ([key, sku]) => `| \`${key}\` | \`${sku}\` | ${articleOf.get(sku)?.name['en-GB'] ?? ''} |`,
    ),
    '',
    'The last five show how prices were reduced (legacy/retailer/generate/reducedPrices.ts); nobody has bought them.',
    '',
    '## Golden price cases',
    '',
    'What the ERP charges on a sales order line; each names the rule that it shows.',
    '',
    '| Case | Sku | Customer | Quantity | At | Price | Rule |',
    '|---|---|---|---|---|---:|---|',
    ...retailer.goldenPriceCases.map(
      ({ key, sku, customerNo, quantity, unit, at, amount, currency, rule, includesVat }) =>
        `| \`${key}\` | \`${sku}\` | \`${customerNo}\` | ${quantity} ${unit} | ${at} | ${amount} ${currency}${includesVat ? '' : ' excl. VAT'} | ${rule} |`,
    ),
    '',
    '## Campaigns',
    '',
    '| Number | Name | From | To (inclusive) | Activated | Target group |',
    '|---|---|---|---|---|---|',
    ...retailer.campaigns.map(
      ({ campaignNo, description, startingDate, endingDate, activated, targetCustomers }) =>
        `| \`${campaignNo}\` | ${description} | ${startingDate} | ${endingDate} | ${activated ? 'yes' : 'no'} | ${targetCustomers.length === 0 ? 'everyone' : `${targetCustomers.length} customers`} |`,
    ),
    '',
    '## Tills',
    '',
    `${retailer.tills.length} tills: \`-T1\` and \`-T2\` stand, \`-M1\` is carried, a partner has one. A till prices from its own file, made each night at 22:00 local`,
    'time for the coming day. These are behind and stay so until somebody delivers to them (`npm run -s legacy -- till deliver <till>`):',
    '',
    '| Till | Days behind | File at the anchor |',
    '|---|---:|---|',
    ...retailer.tills
      .filter(({ fileDaysBehind }) => fileDaysBehind > 0)
      .map(
        ({ tillId, fileDaysBehind }) =>
          `| \`${tillId}\` | ${fileDaysBehind} | \`${fileDayOf(retailer, fileDaysBehind)}\` |`,
      ),
    '',
    'Receipts reach the ERP late and out of order: by minutes from standing tills, by up to an hour and a half from carried ones, in one',
    'burst from a till that was offline. Every third receipt of a till is sent twice.',
  ].join('\n')}\n`;
}

const invoked = process.argv[1];
if (invoked !== undefined && realpathSync(invoked) === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../../docs/demo-data.md', import.meta.url), describeRetailer(buildRetailer()));
}
