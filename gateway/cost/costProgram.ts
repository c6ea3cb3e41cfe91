/** Coerced variables of one request. */
export type Variables = Readonly<Record<string, unknown>>;

/** A part of a cost: a number that the document alone decides, or the place of one that variables decide. */
export type Amount = number | { readonly slot: number };

/** Reads an amount that was added before the one being reckoned. */
export type Read = (amount: Amount) => number;

type Step = (read: Read, variables: Variables) => number;

/**
 * The reckoning of one operation's cost: steps in an order in which each reads only earlier ones. A fragment that is spread often is
 * one step however often it is read, so that a request costs one pass.
 */
export interface CostProgramBuilder {
  add(step: Step): Amount;
  sum(amounts: readonly Amount[]): Amount;
  product(left: Amount, right: Amount): Amount;
  highest(amounts: readonly Amount[]): Amount;
  /** Makes the function of a request's variables that gives `total`. */
  build(total: Amount): (variables: Variables) => number;
}

export function createCostProgram(): CostProgramBuilder {
  const steps: Step[] = [];
  const add = (step: Step): Amount => ({ slot: steps.push(step) - 1 });
  const fold = (amounts: readonly Amount[], start: number, join: (a: number, b: number) => number): Amount => {
    const fixed = amounts.filter((amount) => typeof amount === 'number').reduce(join, start);
    const open = amounts.filter((amount) => typeof amount !== 'number');
    if (open.length === 0) return fixed;
    return add((read) => open.reduce((known, amount) => join(known, read(amount)), fixed));
  };
  return {
    add,
    sum: (amounts) => fold(amounts, 0, (a, b) => a + b),
    highest: (amounts) => fold(amounts, 0, (a, b) => Math.max(a, b)),
    product: (left, right) => (left === 0 || right === 0 ? 0 : fold([left, right], 1, (a, b) => a * b)),
    build: (total) => (variables) => {
      const values: number[] = [];
      const read: Read = (amount) => (typeof amount === 'number' ? amount : (values[amount.slot] ?? 0));
      for (const step of steps) values.push(step(read, variables));
      return read(total);
    },
  };
}
