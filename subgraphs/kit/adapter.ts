import type { Caches } from '../../platform/cache/index.ts';
import type { BusinessClock } from '../../platform/clock/index.ts';
import type { Markets } from '../../platform/context/index.ts';
import { ConfigurationError } from '../../platform/env/index.ts';
import type { Logger } from '../../platform/log/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a wrapping subgraph hands to every adapter. */
export interface AdapterDependencies {
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  /** Where what many may share is kept. */
  readonly caches: Caches;
}

/** An adapter that runs, with what its subgraph reads of the settings. */
export interface OpenedAdapter<Settings, Port> {
  readonly port: Port;
  readonly config: Settings;
  /** What tells the system from others: see `feedOrigin`. */
  readonly address: readonly string[];
}

/** A vendor behind a port: one line of the subgraph's `adapters/index.ts`. */
export interface Adapter<Settings, Dependencies, Port> {
  /** As the setting `<SUBGRAPH>_ADAPTER` has it. */
  readonly name: string;
  /** @throws ConfigurationError naming every setting that is missing or wrong. */
  open(env: Environment, dependencies: Dependencies): OpenedAdapter<Settings, Port>;
}

/** @param parts `parse` reads the adapter's own settings; `addressOf` tells by them which of the vendor's systems it is. */
export function defineAdapter<Config extends Settings, Settings, Dependencies, Port>(parts: {
  readonly name: string;
  readonly parse: (env: Environment) => Config;
  readonly create: (options: NoInfer<Dependencies> & { readonly config: Config }) => Port;
  readonly addressOf?: (config: Config) => readonly string[];
}): Adapter<Settings, Dependencies, Port> {
  const { name, parse, create, addressOf } = parts;
  return {
    name,
    open: (env, dependencies) => {
      const config = parse(env);
      return { config, port: create({ ...dependencies, config }), address: [name, ...(addressOf?.(config) ?? [])] };
    },
  };
}

/**
 * The adapter that the environment names.
 * @param setting such as `CRM_ADAPTER`
 * @throws ConfigurationError when there is none of that name.
 */
export function chooseAdapter<A extends { readonly name: string }>(
  setting: string,
  adapters: Readonly<Record<string, A>>,
  env: Environment,
): A {
  const named = Object.values(adapters).find(({ name }) => name === env[setting]);
  if (named !== undefined) return named;
  const names = Object.values(adapters)
    .map(({ name }) => name)
    .sort();
  const unset = env[setting] === undefined || env[setting] === '';
  throw new ConfigurationError([
    `${setting}: ${unset ? 'is not set' : 'names no adapter'}; it is one of ${names.join(', ')}`,
  ]);
}
