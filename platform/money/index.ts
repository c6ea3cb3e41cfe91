export { allocate } from './allocate.ts';
export { compareDecimals, decimalFromJsonNumber, formatDecimal } from './decimal.ts';
export { roundHalfUp, toDecimal, type Decimal, type DecimalInput } from './decimal.ts';
export { exponentOf } from './currency.ts';
export { addMoney, amountOf, compareMoney, multiplyMoney, parseMoney } from './money.ts';
export { roundToMoney, subtractMoney, zeroMoney, type Money } from './money.ts';
export { parseQuantity, toQuantity, type Quantity } from './quantity.ts';
