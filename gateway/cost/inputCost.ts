import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import type { CostRules } from './readCostRules.ts';

/**
 * What a value that a client gives costs: an input object 1 and what its fields cost, each item of a list by itself, anything else
 * nothing, unless `@cost` says otherwise.
 * @param weight of the argument or input field itself, which counts in the place of its type's
 */
export function inputCost(
  rules: CostRules,
  type: GraphQLInputType,
  value: unknown,
  weight: number | undefined,
): number {
  if (isNonNullType(type)) return inputCost(rules, type.ofType, value, weight);
  if (value === undefined || value === null) return 0;
  if (isListType(type)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.reduce<number>((sum, item) => sum + inputCost(rules, type.ofType, item, weight), 0);
  }
  const own = weight ?? rules.weightOfType(type.name) ?? (isInputObjectType(type) ? 1 : 0);
  if (!isInputObjectType(type) || typeof value !== 'object') return own;
  const fields = type.getFields();
  return Object.entries(value).reduce((sum, [name, inner]: [string, unknown]) => {
    const field = fields[name];
    if (field === undefined) return sum;
    return sum + inputCost(rules, field.type, inner, rules.weightOfField(type.name, name));
  }, own);
}

/** Whether no value of this type can cost anything, so that none need be looked at. */
export function isFree(rules: CostRules, type: GraphQLInputType, weight: number | undefined): boolean {
  if (isNonNullType(type) || isListType(type)) return isFree(rules, type.ofType, weight);
  if ((weight ?? rules.weightOfType(type.name) ?? 0) !== 0) return false;
  return isEnumType(type) || !isInputObjectType(type);
}
