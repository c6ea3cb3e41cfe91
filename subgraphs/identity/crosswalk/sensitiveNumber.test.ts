import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClientError } from '../../../platform/errors/index.ts';
import { refuseSensitiveNumber } from './sensitiveNumber.ts';

function codeOf(value: string): string | null {
  try {
    refuseSensitiveNumber(value);
    return null;
  } catch (error) {
    return error instanceof ClientError ? error.code : 'other';
  }
}

function withLuhnDigit(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

describe('sensitive numbers', () => {
  it('refuses the payment industry’s test card numbers, however grouped', () => {
    for (const card of [
      '4111111111111111',
      '4111 1111 1111 1111',
      '5500-0000-0000-0004',
      '378282246310005',
      '６０１１1111 1111 1117',
    ]) {
      expect(codeOf(card)).toBe('CARD_NUMBER_REFUSED');
    }
  });

  it('refuses every digit string of a card’s length with a Luhn digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{11,17}$/), (digits) => {
        expect(codeOf(withLuhnDigit(digits))).toBe('CARD_NUMBER_REFUSED');
      }),
    );
  });

  it('refuses Danish, Swedish and Norwegian identity numbers', () => {
    for (const number of ['010190-1234', '8112189876', '811218-9876', '19811218-9876', '01010750160', '010107 50160']) {
      expect(codeOf(number)).toBe('NATIONAL_ID_REFUSED');
    }
  });

  it('lets club cards, order numbers, logins and tokens pass', () => {
    for (const value of [
      'NHC10000017',
      '100000123',
      'DK-104-2-000981',
      'lisa@example.com',
      'tok_9f2c1e',
      '5712345000018',
    ]) {
      expect(codeOf(value)).toBeNull();
    }
  });
});
