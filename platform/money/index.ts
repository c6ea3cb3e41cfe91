export { compareDecimals, decimalFromJsonNumber, formatDecimal, multiplyDecimals } from './decimal.ts';
export { parseDecimal, roundHalfUp, toDecimal, type Decimal, type DecimalInput } from './decimal.ts';
export { exponentOf } from './currency.ts';
export { addMoney, amountOf, compareMoney, fromMinorUnits, multiplyMoney, parseMoney } from './money.ts';
export { roundToMoney, subtractMoney, toMinorUnits, zeroMoney, type Money } from './money.ts';
export { allocate } from './allocate.ts';
export { splitTax, type TaxSplit } from './splitTax.ts';
export { parseQuantity, toQuantity, type Quantity } from './quantity.ts';
