import type { AccessRule } from './accessRules.ts';

/** Combinations that are looked at; beyond them nothing is taken to follow, which only ever refuses more. */
const mostCombinations = 4_096;

/** Whether whoever satisfies all of `premises` satisfies `rule` too. Never wrongly true. */
export function impliesRule(premises: readonly AccessRule[], rule: AccessRule): boolean {
  const same = [...new Set(premises.filter(({ feature }) => feature === rule.feature))];
  if (rule.feature === 'authenticated') return same.length > 0;
  if (same.includes(rule)) return true;
  if (
    same.length === 0 ||
    same.reduce((product, { alternatives }) => product * alternatives.length, 1) > mostCombinations
  )
    return false;
  const held = same.reduce<readonly (readonly string[])[]>(
    (sofar, { alternatives }) => sofar.flatMap((names) => alternatives.map((more) => [...names, ...more])),
    [[]],
  );
  return held.every((names) => rule.alternatives.some((all) => all.every((name) => names.includes(name))));
}
