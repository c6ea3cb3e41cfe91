import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger } from '../../../platform/log/index.ts';
import { openStore } from '../../../platform/store/index.ts';
import type { Store } from '../../../platform/store/index.ts';
import { migrations } from '../migrations.ts';
import { applyRecords } from './applyRecords.ts';
import { foundCrosswalk } from './foundCrosswalk.ts';
import { deleteDoubtfulRecords, doubtRecords } from './doubtRecords.ts';
import type { IdentityRecord } from './rows.ts';
import { createCrosswalk } from './crosswalk.ts';
import { createKeyedHash } from './hashing.ts';
import type { SystemName } from './systems.ts';

const hash = createKeyedHash('ab'.repeat(32));
let store: Store;

function customer(id: string, more: Partial<IdentityRecord> = {}): IdentityRecord {
  return {
    id,
    shared: false,
    deleted: false,
    displayName: 'Lisa Holm',
    birthDate: null,
    market: 'DK',
    createdAt: '2024-01-01T00:00:00Z',
    modifiedAt: '2026-01-01T00:00:00Z',
    identifiers: [],
    ...more,
  };
}

const fact = (type: IdentityRecord['identifiers'][number]['type'], value: string, verified = true) => ({
  type,
  value,
  verified,
  verifiedAt: null,
});

async function apply(system: SystemName, ...records: readonly IdentityRecord[]): Promise<void> {
  await store.transaction((sql) => applyRecords(sql, system, records, { hash, defaultCountry: 'DK' }));
}

async function personOf(system: string, id: string): Promise<string | undefined> {
  return (await createCrosswalk(store, hash).personsOf([{ system, id }])).get(`${system}:${id}`);
}

beforeAll(async () => {
  store = await openStore({
    logger: createLogger({ name: 'test', level: 'silent' }),
    schemas: { identity: migrations },
  });
});
afterAll(async () => {
  await store.close();
});
beforeEach(async () => {
  await store.execute('truncate identity.person, identity.record, identity.identifier, identity.feed');
});

describe('the crosswalk', () => {
  it('links one person’s records of all systems, whichever comes first', async () => {
    await apply('loyalty', customer('NHC1', { identifiers: [fact('CLUB_CARD', 'NHC1')] }));
    await apply('commerce', customer('7', { identifiers: [fact('EMAIL', 'Lisa@Web.example')] }));
    await apply(
      'crm',
      customer('c1', { identifiers: [fact('CLUB_CARD', 'nhc 1'), fact('EMAIL', 'lisa@web.example', false)] }),
    );
    const [loyalty, commerce, crm] = await Promise.all([
      personOf('loyalty', 'NHC1'),
      personOf('commerce', '7'),
      personOf('crm', 'c1'),
    ]);
    expect(crm).toBeDefined();
    expect([loyalty, commerce]).toEqual([crm, crm]);
  });

  it('resolves the id of a merged customer to the survivor for ever, over several merges', async () => {
    const crosswalk = createCrosswalk(store, hash);
    await apply('crm', customer('old', { createdAt: '2020-01-01T00:00:00Z' }));
    await apply('erp', customer('C2', { createdAt: '2021-01-01T00:00:00Z' }));
    await apply('commerce', customer('3', { createdAt: '2022-01-01T00:00:00Z' }));
    const [first = '', second = '', third = ''] = [
      await personOf('crm', 'old'),
      await personOf('erp', 'C2'),
      await personOf('commerce', '3'),
    ];
    expect(new Set([first, second, third]).size).toBe(3);
    await apply(
      'commerce',
      customer('3', { createdAt: '2022-01-01T00:00:00Z', identifiers: [fact('ERP_NUMBER', 'C2')] }),
    );
    await apply('erp', customer('C2', { createdAt: '2021-01-01T00:00:00Z', identifiers: [fact('CRM_ID', 'old')] }));
    expect(Object.fromEntries(await crosswalk.survivors([first, second, third]))).toEqual({
      [first]: first,
      [second]: first,
      [third]: first,
    });
    expect([...((await crosswalk.mergedInto([first])).get(first) ?? [])].sort()).toEqual([second, third].sort());
  });

  it('answers all members of a family for their phone, and nobody for a walk-in account’s', async () => {
    const crosswalk = createCrosswalk(store, hash);
    await apply(
      'crm',
      customer('1', { displayName: 'Anna Holm', identifiers: [fact('PHONE', '+4520123456', false)] }),
      customer('2', { displayName: 'Bo Holm', identifiers: [fact('PHONE', '20 12 34 56', false)] }),
    );
    await apply('erp', customer('DK-CASH', { shared: true, identifiers: [fact('PHONE', '+4570101010')] }));
    expect((await crosswalk.holders('PHONE', '+45 20123456', 'DK')).map(({ maskedName }) => maskedName).sort()).toEqual(
      ['A••• H•••', 'B••• H•••'],
    );
    expect(await crosswalk.holders('PHONE', '+4570101010', 'DK')).toEqual([]);
    expect(await personOf('erp', 'DK-CASH')).toBeUndefined();
  });

  it('forgets the identifiers of a deleted record and gives its id to nobody else', async () => {
    const crosswalk = createCrosswalk(store, hash);
    await apply('crm', customer('1', { identifiers: [fact('EMAIL', 'lisa@example.com')] }));
    const before = await personOf('crm', '1');
    await apply('crm', customer('1', { deleted: true, displayName: null }));
    expect(await crosswalk.holders('EMAIL', 'lisa@example.com', 'DK')).toEqual([]);
    expect(await personOf('crm', '1')).toBeUndefined();
    await apply('crm', customer('1'));
    expect(await personOf('crm', '1')).toBe(before);
  });

  it('takes a record that turns out to be shared from its person', async () => {
    await apply('erp', customer('C1'));
    await apply('erp', customer('C1', { shared: true }));
    expect(await personOf('erp', 'C1')).toBeUndefined();
  });

  it('keeps no plain e-mail, phone, name or payment card number in the store', async () => {
    await apply(
      'commerce',
      customer('7', {
        identifiers: [
          fact('EMAIL', 'lisa@web.example'),
          fact('PHONE', '+4520123456'),
          fact('CLUB_CARD', '4111111111111111'),
        ],
      }),
    );
    const rows = JSON.stringify(
      await store.query(
        'select r.*, i.type, i.masked, i.value_hash from identity.record r left join identity.identifier i using (system, record_id)',
      ),
    );
    for (const secret of ['lisa@web', 'Lisa', 'Holm', '20123456', '4111']) expect(rows).not.toContain(secret);
  });

  it('founded whole links the same records as one that grew change by change', async () => {
    const records = new Map<SystemName, readonly IdentityRecord[]>([
      [
        'crm',
        [customer('1', { identifiers: [fact('CLUB_CARD', 'K1'), fact('PHONE', '+4520123456', false)] }), customer('2')],
      ],
      ['erp', [customer('C1', { identifiers: [fact('CRM_ID', '1')] }), customer('CASH', { shared: true })]],
      ['loyalty', [customer('K1', { createdAt: '2020-01-01T00:00:00Z', identifiers: [fact('CLUB_CARD', 'K1')] })]],
    ]);
    const links = async (): Promise<unknown> =>
      store.query('select system, record_id, person_id, linked_by, shared from identity.record order by 1, 2');
    await store.transaction((sql) => foundCrosswalk(sql, records, { hash, defaultCountry: 'DK' }));
    const whole = await links();
    await store.execute('truncate identity.person, identity.record, identity.identifier');
    // The founder first: a person keeps the id that it was founded with.
    for (const system of ['loyalty', 'crm', 'erp'] as const) await apply(system, ...(records.get(system) ?? []));
    expect(await links()).toEqual(whole);
  });

  it('forgets, once a feed that began anew has ended, the records that it did not hold again, and keeps all other ids', async () => {
    const crosswalk = createCrosswalk(store, hash);
    await apply(
      'crm',
      customer('1', { identifiers: [fact('EMAIL', 'lisa@example.com')] }),
      customer('2', { displayName: 'Bo', identifiers: [fact('EMAIL', 'bo@example.com')] }),
    );
    await apply('erp', customer('C3', { displayName: 'Cai' }));
    const before = await Promise.all([personOf('crm', '1'), personOf('erp', 'C3')]);
    await doubtRecords(store, 'crm');
    expect(await personOf('crm', '2')).toBeDefined();
    await apply('crm', customer('1', { identifiers: [fact('EMAIL', 'lisa@example.com')] }));
    await deleteDoubtfulRecords(store, 'crm');
    expect(await Promise.all([personOf('crm', '1'), personOf('erp', 'C3')])).toEqual(before);
    expect(await personOf('crm', '2')).toBeUndefined();
    expect(await crosswalk.holders('EMAIL', 'bo@example.com', 'DK')).toEqual([]);
    expect(await crosswalk.holders('EMAIL', 'lisa@example.com', 'DK')).toHaveLength(1);
  });

  it('gives a payer known by a token alone one lasting id', async () => {
    const crosswalk = createCrosswalk(store, hash);
    const id = await crosswalk.personOfPaymentToken('tok_1', '2026-11-20T09:00:00Z');
    expect(await crosswalk.personOfPaymentToken('tok_1', '2026-11-21T09:00:00Z')).toBe(id);
    expect((await crosswalk.recordsOf([id])).get(id)).toEqual([{ personId: id, system: 'payment', id: 'tok_1' }]);
  });
});
