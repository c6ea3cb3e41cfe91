import { z } from 'zod';
import { isLoopback } from '../gateway/isLoopback.ts';
import { ConfigurationError, parseEnv } from '../platform/env/index.ts';
import { embeddedVendors, legacyNames, missingSystems, type LegacyName } from './legacyNames.ts';

const setting = z.object({
  /** `all`, `none`, or names of systems with commas between: those that are embedded, with invented people and prices. */
  EMBEDDED: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .transform((parts, context): readonly LegacyName[] | 'all' => {
      if (parts.length === 1 && parts[0] === 'all') return 'all';
      if (parts.length === 1 && parts[0] === 'none') return [];
      return parts.flatMap((part) => {
        const name = legacyNames.find((candidate) => candidate === part);
        if (name === undefined)
          context.addIssue({ code: 'custom', message: `is all, none, or some of ${legacyNames.join(',')}` });
        return name ?? [];
      });
    })
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  NODE_ENV: z.string().optional(),
});

/**
 * The systems that are embedded here. Where nothing is named at all, as in a first try on one's own machine, that is all of them; beyond that
 * `EMBEDDED` says so, since nobody is to be shown invented people beside real ones for want of a setting.
 * @param here the systems whose subgraphs run in this process
 * @throws ConfigurationError, SYSTEM_NOT_NAMED or SYSTEM_NAMED_TWICE
 */
export function embeddedSystems(
  env: Readonly<Record<string, string | undefined>>,
  here: readonly LegacyName[] = legacyNames.filter((name) => !env[`SUBGRAPH_URL_${name.toUpperCase()}`]),
): readonly LegacyName[] {
  const { EMBEDDED: chosen, HOST: host, NODE_ENV: mode } = parseEnv(setting, env);
  const unnamed = missingSystems(env).filter((name) => here.includes(name));
  const isWanted = (name: LegacyName): boolean => chosen === 'all' || chosen?.includes(name) === true;
  const twice = here.filter((name) => isWanted(name) && env[`${name.toUpperCase()}_URL`]);
  if (twice.length > 0) {
    const both = twice.map((name) => `${name.toUpperCase()}_URL`).join(', ');
    throw new ConfigurationError([
      `EMBEDDED: SYSTEM_NAMED_TWICE: it embeds what ${both} names; set the one or the other`,
    ]);
  }
  const others = unnamed.filter(
    (name) => (chosen === undefined || isWanted(name)) && vendorOf(env, name) !== embeddedVendors[name],
  );
  if (others.length > 0) {
    const told = others.map(
      (name) => `${name.toUpperCase()}_ADAPTER names ${vendorOf(env, name)}, not ${embeddedVendors[name]}`,
    );
    const urls = others.map((name) => `${name.toUpperCase()}_URL`).join(', ');
    throw new ConfigurationError([`EMBEDDED: SYSTEM_NOT_NAMED: ${told.join('; ')}: set ${urls}`]);
  }
  const isFirstTry = !isAnythingNamed(env) && isLoopback(host) && mode !== 'production';
  if (chosen === undefined && isFirstTry) return unnamed;
  const open = unnamed.filter((name) => !isWanted(name));
  if (open.length > 0) {
    const urls = open.map((name) => `${name.toUpperCase()}_URL`).join(', ');
    const tills = open.includes('pos') ? ' (a chain without tills: POS_ADAPTER=none)' : '';
    const all = unnamed.join(',');
    throw new ConfigurationError([
      `EMBEDDED: SYSTEM_NOT_NAMED: ${open.join(', ')}: set ${urls}${tills}, or EMBEDDED=${all} to have systems with invented people and prices in their place`,
    ]);
  }
  return unnamed;
}

/** The vendor that the environment names, if it does; else the one that is embedded. */
function vendorOf(env: Readonly<Record<string, string | undefined>>, name: LegacyName): string {
  return env[`${name.toUpperCase()}_ADAPTER`] || embeddedVendors[name];
}

/** Whether the environment speaks of any system, or of a subgraph elsewhere that has one. */
function isAnythingNamed(env: Readonly<Record<string, string | undefined>>): boolean {
  return legacyNames.some((name) => {
    const upper = name.toUpperCase();
    return [`${upper}_URL`, `SUBGRAPH_URL_${upper}`].some((key) => (env[key] ?? '') !== '');
  });
}
