import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchRecords } from './match.ts';
import type { MatchIdentifier, MatchRecord } from './match.ts';

function record(key: string, identifiers: readonly MatchIdentifier[], more: Partial<MatchRecord> = {}): MatchRecord {
  const [system = ''] = key.split(':');
  return {
    key,
    system,
    personId: null,
    shared: false,
    nameHash: null,
    birthHash: null,
    createdAt: null,
    identifiers,
    ...more,
  };
}

const verified = (type: MatchIdentifier['type'], hash: string): MatchIdentifier => ({ type, hash, verified: true });
const claimed = (type: MatchIdentifier['type'], hash: string): MatchIdentifier => ({ type, hash, verified: false });

function groupsOf(records: readonly MatchRecord[]): string[] {
  return matchRecords(records)
    .map(({ members }) =>
      members
        .map((member) => member.record.key)
        .sort()
        .join('+'),
    )
    .sort();
}

describe('matching', () => {
  it('joins records by a system’s own reference and by a club card', () => {
    expect(
      groupsOf([
        record('crm:1', [verified('CRM_ID', '1'), verified('CLUB_CARD', 'card')]),
        record('loyalty:card', [verified('CLUB_CARD', 'card')]),
        record('commerce:7', [verified('SHOP_ID', '7'), verified('ERP_NUMBER', 'C1')]),
        record('erp:C1', [verified('ERP_NUMBER', 'C1'), verified('CRM_ID', '1')]),
      ]),
    ).toEqual(['commerce:7+crm:1+erp:C1+loyalty:card']);
  });

  it('does not join a family that shares a phone and an e-mail address', () => {
    expect(
      groupsOf([
        record('crm:1', [verified('PHONE', 'p'), verified('EMAIL', 'e')], { nameHash: 'anna' }),
        record('crm:2', [verified('PHONE', 'p'), verified('EMAIL', 'e')], { nameHash: 'bo' }),
      ]),
    ).toEqual(['crm:1', 'crm:2']);
  });

  it('joins equal names with a shared e-mail address only where one side has verified it', () => {
    const pair = (identifier: MatchIdentifier): readonly MatchRecord[] => [
      record('crm:1', [claimed('EMAIL', 'e')], { nameHash: 'ida' }),
      record('commerce:2', [identifier], { nameHash: 'ida' }),
    ];
    expect(groupsOf(pair(verified('EMAIL', 'e')))).toEqual(['commerce:2+crm:1']);
    expect(groupsOf(pair(claimed('EMAIL', 'e')))).toEqual(['commerce:2', 'crm:1']);
  });

  it('does not join a father and a son of one name by the address that they share', () => {
    expect(
      groupsOf([
        record('crm:1', [claimed('EMAIL', 'e')], { nameHash: 'mads' }),
        record('crm:2', [claimed('EMAIL', 'e')], { nameHash: 'mads' }),
        record('commerce:3', [verified('EMAIL', 'e')], { nameHash: 'mads' }),
      ]),
    ).toEqual(['commerce:3', 'crm:1', 'crm:2']);
  });

  it('joins two records of one system by phone, name and date of birth', () => {
    const contact = (key: string, birthHash: string): MatchRecord =>
      record(key, [claimed('PHONE', 'p')], { nameHash: 'ida', birthHash });
    expect(groupsOf([contact('crm:1', '1988'), contact('crm:2', '1988'), contact('crm:3', '1960')])).toEqual([
      'crm:1+crm:2',
      'crm:3',
    ]);
  });

  it('joins nobody to a shared account, nor two who refer to the same one', () => {
    expect(
      groupsOf([
        record('erp:ORG', [verified('ERP_NUMBER', 'ORG')], { shared: true }),
        record('crm:1', [verified('ERP_NUMBER', 'ORG')]),
        record('crm:2', [verified('ERP_NUMBER', 'ORG')]),
      ]),
    ).toEqual(['crm:1', 'crm:2']);
  });

  it('takes a card that two contacts hold for shared, and joins only equal names by it', () => {
    expect(
      groupsOf([
        record('crm:1', [verified('CLUB_CARD', 'k')], { nameHash: 'anna' }),
        record('crm:2', [verified('CLUB_CARD', 'k')], { nameHash: 'bo' }),
        record('loyalty:k', [verified('CLUB_CARD', 'k')], { nameHash: 'anna' }),
      ]),
    ).toEqual(['crm:1+loyalty:k', 'crm:2']);
  });

  it('joins nobody by a payment token or a login', () => {
    expect(
      groupsOf([
        record('commerce:1', [verified('LOGIN', 'l'), verified('PAYMENT_TOKEN', 't')], { nameHash: 'a' }),
        record('erp:2', [verified('LOGIN', 'l'), verified('PAYMENT_TOKEN', 't')], { nameHash: 'a' }),
      ]),
    ).toEqual(['commerce:1', 'erp:2']);
  });

  it('groups the same way and founds by the oldest record, in whatever order records come', () => {
    const type = fc.constantFrom<MatchIdentifier['type']>('EMAIL', 'PHONE', 'CLUB_CARD', 'CRM_ID', 'ERP_NUMBER');
    const anyRecord = fc
      .record({
        system: fc.constantFrom('crm', 'erp', 'commerce', 'loyalty'),
        id: fc.integer({ min: 1, max: 9 }),
        shared: fc.boolean(),
        name: fc.constantFrom('a', 'b', null),
        born: fc.constantFrom('x', 'y', null),
        created: fc.constantFrom('2024-01-01', '2025-01-01', null),
        identifiers: fc.array(fc.record({ type, hash: fc.constantFrom('1', '2', '3'), verified: fc.boolean() }), {
          maxLength: 3,
        }),
      })
      .map(({ system, id, shared, name, born, created, identifiers }) =>
        record(`${system}:${id}`, identifiers, { shared, nameHash: name, birthHash: born, createdAt: created }),
      );
    const records = fc.uniqueArray(anyRecord, { selector: ({ key }) => key, maxLength: 12 });
    fc.assert(
      fc.property(
        records.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          const founders = (all: readonly MatchRecord[]): unknown[] =>
            matchRecords(all)
              .map(({ members }) => members.map((member) => member.record.key))
              .sort();
          expect(founders(shuffled)).toEqual(founders(given));
          // Nobody is lost, nobody is in two groups, no shared record is in any.
          expect(
            matchRecords(given)
              .flatMap(({ members }) => members.map((member) => member.record.key))
              .sort(),
          ).toEqual(
            given
              .filter(({ shared }) => !shared)
              .map(({ key }) => key)
              .sort(),
          );
        },
      ),
    );
  });
});
