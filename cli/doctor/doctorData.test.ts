import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anchor } from '../../legacy/retailer/anchor.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { toE164 } from '../../subgraphs/kit/index.ts';
import { startLegacySystems, type LegacySystems } from '../startLegacySystems.ts';
import { doctorData, type DataReport, type DoctorDataOptions } from './doctorData.ts';

let systems: LegacySystems;
beforeAll(async () => {
  const names = ['erp', 'crm', 'commerce', 'loyalty'] as const;
  systems = await startLegacySystems({ names, clock: createSettableClock(anchor) });
  // How fast the machine is, is not what is tested.
  for (const name of Object.keys(systems.retailer)) Reflect.get(systems.retailer, name);
});
afterAll(() => systems.stop());

async function run(options: Partial<Pick<DoctorDataOptions, 'env' | 'running'>> = {}) {
  let text = '';
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  const env = {
    ...systems.settings,
    ...{ ERP_TIMEOUT_MS: '60000', CRM_TIMEOUT_MS: '60000', COMMERCE_TIMEOUT_MS: '60000', LOYALTY_TIMEOUT_MS: '60000' },
    ...{ POS_ADAPTER: 'none' },
    ...options.env,
  };
  const running = options.running ?? null;
  const code = await doctorData({ env, running, json: true, out, err: process.stderr });
  return { code, report: JSON.parse(text) as DataReport, text };
}

/** A system with some of its records; null: they are not several. */
function pairOf(system: string, ids: readonly string[]): string | null {
  return ids.length < 2 ? null : `${system}: ${[...ids].sort().join(', ')}`;
}

/** By what a contact is reached, as it is compared. */
function reachOf(contact: LegacySystems['retailer']['crmContacts'][number] | undefined): readonly string[] {
  const phones = [contact?.telephone, contact?.mobilePhone].map((phone) => toE164(phone, 'DK'));
  return [...phones, contact?.email?.toLowerCase()].flatMap((each) => each ?? []);
}

/** `CODE at: what`, but for what is found of people and of what the shop does not carry. */
const ofArticles = ({ findings }: DataReport): string[] =>
  findings
    .filter(({ code }) => !code.startsWith('PERSON_') && code !== 'ARTICLE_NOT_IN_SHOP')
    .map(({ code, at, what }) => `${code} ${at}: ${what}`)
    .sort();

describe('samklang doctor data, over the embedded systems', () => {
  it('finds everybody who was entered twice and nobody else, by ids alone', async () => {
    const { code, report, text } = await run();
    const { people, articles } = systems.retailer;
    // A name and a number alone prove nothing, since a family shares them; a birth date beside them does. What is no number of its country's
    // plan is not compared.
    const contacts = new Map(systems.retailer.crmContacts.map((contact) => [contact.contactId, contact]));
    const twice = people.flatMap(({ crmIds }) => {
      const pair = pairOf('crm', crmIds);
      const [first, ...others] = crmIds.map((id) => reachOf(contacts.get(id)));
      const isShared = others.some((reach) => reach.some((each) => first?.includes(each)));
      return pair === null || !isShared
        ? []
        : [{ pair, isProven: crmIds.every((id) => contacts.get(id)?.birthDate != null) }];
    });
    const pairsOf = (isProven: boolean): string[] =>
      twice.flatMap((each) => (each.isProven === isProven ? [each.pair] : [])).sort();
    const told = (which: string, system: string): string[] =>
      report.findings
        .flatMap(({ code: each, at, what }) =>
          each === which && at === system ? [pairOf(at, what.split(', ')) ?? ''] : [],
        )
        .sort();
    expect(pairsOf(true).length).toBeGreaterThan(200);
    expect(told('PERSON_DUPLICATED', 'crm')).toEqual(pairsOf(true));
    const accounts = people.flatMap(({ shopIds }) => pairOf('commerce', shopIds.map(String)) ?? []);
    expect(told('PERSON_DUPLICATED', 'commerce').length).toBeGreaterThan(100);
    expect(accounts).toEqual(expect.arrayContaining(told('PERSON_DUPLICATED', 'commerce')));
    const suspects = ['crm', 'commerce', 'erp', 'loyalty'].flatMap((system) =>
      told('PERSON_PERHAPS_DUPLICATED', system),
    );
    expect(suspects).toEqual(expect.arrayContaining(pairsOf(false)));
    // Whoever else is named twice is two of one family.
    const householdOf = new Map(
      people.flatMap(({ personId, householdId, crmIds, shopIds, erpNumbers, cardCodes }) =>
        [...crmIds, ...shopIds.map(String), ...erpNumbers, ...cardCodes].map(
          (id) => [id, householdId ?? personId] as const,
        ),
      ),
    );
    for (const pair of suspects) {
      const households = (pair.split(': ')[1] ?? '').split(', ').map((id) => householdOf.get(id));
      expect([pair, new Set(households).size]).toEqual([pair, 1]);
    }

    const carried = new Set(articles.flatMap(({ sku, shop }) => (shop === null ? [] : [sku])));
    const notInShop = report.findings.flatMap(({ code: each, at }) => (each === 'ARTICLE_NOT_IN_SHOP' ? [at] : []));
    expect(notInShop.length).toBeGreaterThan(10);
    expect(
      notInShop.filter((sku) => carried.has(sku) && articles.find((each) => each.sku === sku)?.shop?.enabled),
    ).toEqual([]);

    expect(ofArticles(report)).toEqual([]);
    expect(report.unchecked).toEqual([{ what: 'prior prices', code: 'NOT_ASKED' }]);
    expect(code).toBe(1);
    for (const { lastName, emails } of people.slice(0, 200)) {
      expect(text).not.toContain(lastName);
      for (const email of emails) expect(text).not.toContain(email);
    }
  });

  it('finds what was entered wrongly, each where it stands, and nothing else', async () => {
    const { servers, retailer } = systems;
    const backOffice = servers.erp?.backOffice;
    if (backOffice === undefined) throw new Error('There is no ERP.');
    const sold = retailer.articles.filter(
      ({ shop, gtins, sku }) => shop?.enabled === true && gtins.length === 1 && !sku.includes('-'),
    );
    const [wrong, shared, holder, elsewhere, other, gone] = sold.map(({ sku, gtins }) => ({
      sku,
      gtin: gtins[0]?.gtin ?? '',
    }));
    if (!wrong || !shared || !holder || !elsewhere || !other || !gone) throw new Error('Too few articles.');
    const rewrite = (sku: string, gtin: string | null): void => {
      const row = backOffice
        .rows('itemReferences')
        .find((each) => each['itemNo'] === sku && each['variantCode'] === '');
      if (row === undefined) throw new Error(`${sku} has no GTIN.`);
      if (gtin === null) backOffice.remove('itemReferences', String(row['id']));
      else backOffice.upsert('itemReferences', { ...row, referenceNo: gtin });
    };
    const mistyped = `${wrong.gtin.slice(0, -1)}${(Number(wrong.gtin.at(-1)) + 1) % 10}`;
    rewrite(wrong.sku, mistyped);
    rewrite(shared.sku, holder.gtin);
    rewrite(elsewhere.sku, other.gtin);
    rewrite(other.sku, null);
    const card = backOffice.rows('itemCards').find((row) => row['number'] === gone.sku);
    backOffice.remove('itemCards', String(card?.['id']));
    const walkIn = backOffice.rows('retailCustomers').find((row) => row['number'] === 'SE-CASH');
    backOffice.upsert('retailCustomers', { ...walkIn, id: String(walkIn?.['id']), walkIn: false });

    const { report } = await run();
    const unit = retailer.articles.find(({ sku }) => sku === shared.sku)?.gtins[0]?.unit ?? '';
    const holders = [holder, shared].map(({ sku }) => `${sku} (${unit})`);
    expect(ofArticles(report)).toEqual([
      `ARTICLE_NOT_IN_ERP ${gone.sku}: The shop sells an article that the ERP has not.`,
      expect.stringMatching(new RegExp(`^GTIN_AMBIGUOUS .*: ${holder.gtin}$`)),
      `GTIN_DIFFERS ${elsewhere.sku}: ${other.gtin}, in the shop at ${other.sku}`,
      `GTIN_INVALID ${wrong.sku} (${unit}): ${mistyped}`,
      'WALK_IN_MISSING SE: SE-CASH',
    ]);
    for (const place of holders)
      expect(report.findings.find(({ code }) => code === 'GTIN_AMBIGUOUS')?.at).toContain(place);
  });

  it('looks at what it can while a system is closed, and says with 2 that it was not all', async () => {
    systems.servers.crm?.knobs.set({ off: true });
    try {
      const { code, report } = await run();
      expect(report.unchecked).toContainEqual({ what: 'people of crm', code: expect.any(String) });
      expect(report.findings.some(({ code: each }) => each === 'GTIN_DIFFERS')).toBe(true);
      expect(code).toBe(2);
    } finally {
      systems.servers.crm?.knobs.set({ off: false });
    }
  });
});
