import { describe, expect, it } from '@jest/globals';
import { toDecimal } from '../../../platform/money/index.ts';
import { listPrice } from '../listPrice.ts';
import { line, question } from '../testRecords.ts';
import { decided } from './decided.ts';

const quoted = (quantity: string, gross: string, fields: Parameters<typeof line>[0] = {}) =>
  line({
    id: `calculated/public/PCS//${quantity}`,
    unit: 'PCS',
    minimumQuantity: quantity,
    decided: true,
    amount: '498.95',
    quoted: { net: (Number(gross) * 0.8).toFixed(2), gross, calculation: 'Brackets 1.0: 2 of 3' },
    ...fields,
  });
const list = line({ id: 'list/PCS/', unit: 'PCS', decided: true, amount: '549.95' });
const of = (quantity: string) => ({ quantity: toDecimal(quantity) });

describe('a line that its owner quoted', () => {
  it('costs what was quoted, however that follows from one unit', () => {
    const { decision, verdicts } = decided.rule(question([list, quoted('3', '1449.85')], of('3')));
    expect(decision?.amounts).toMatchObject({ gross: { amount: '1449.85' }, net: { amount: '1159.88' } });
    expect(decision?.each.toString()).toBe('483.28333');
    expect(verdicts.find(({ chosen }) => chosen)?.reason).toBe('Brackets 1.0: 2 of 3');
  });

  it('says nothing of another quantity: neither more nor less of it has a price', () => {
    for (const quantity of ['2', '4']) {
      const { decision, verdicts } = decided.rule(question([list, quoted('3', '1449.85')], of(quantity)));
      expect(decision).toBeNull();
      expect(verdicts.map(({ reason }) => reason).join()).toMatch(/3/);
    }
  });

  it('is the buyer’s own before the members’, and theirs before everybody’s, even when dearer', () => {
    const records = [
      quoted('1', '400.00'),
      quoted('1', '450.00', { id: 'members', audience: 'MEMBERS' }),
      quoted('1', '475.00', { id: 'buyer', audience: 'CUSTOMER' }),
    ];
    const winnerOf = (count: number) => decided.rule(question(records.slice(0, count))).decision?.winner.id;
    expect([winnerOf(1), winnerOf(2), winnerOf(3)]).toEqual(['calculated/public/PCS//1', 'members', 'buyer']);
    expect(decided.rule(question([...records].reverse())).decision?.winner.id).toBe('buyer');
  });

  it('is a variant’s own before one for every variant', () => {
    const records = [quoted('1', '400.00'), quoted('1', '450.00', { id: 'red', variant: 'RED' })];
    expect(decided.rule(question(records)).decision?.winner.id).toBe('red');
  });

  it('stands beside the list price that the owner tells, which is never charged', () => {
    const asked = question([list, quoted('1', '498.95')]);
    const { decision } = decided.rule(asked);
    if (decision === null) throw new Error('It has a price.');
    expect(decision.amounts.gross.amount).toBe('498.95');
    expect(listPrice(decided, asked, decision.amounts.gross).amount).toBe('549.95');
  });
});

describe('an owner that computes steps', () => {
  it('charges what holds from the highest quantity reached', () => {
    const step = (minimumQuantity: string, amount: string) =>
      line({ id: `list/${minimumQuantity}`, minimumQuantity, amount, decided: true });
    const records = [step('1', '500'), step('10', '450')];
    expect(decided.rule(question(records, of('9'))).decision?.amounts.gross.amount).toBe('4500.00');
    expect(decided.rule(question(records, of('10'))).decision?.amounts.gross.amount).toBe('4500.00');
    expect(decided.rule(question(records, of('11'))).decision?.amounts.gross.amount).toBe('4950.00');
  });
});
