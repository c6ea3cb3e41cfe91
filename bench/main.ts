import { Command, InvalidArgumentError } from 'commander';

interface Choice {
  readonly quick?: boolean;
  readonly only: readonly string[];
  readonly operation: string;
  readonly minutes: number;
}

const names = (text: string): string[] => text.split(',').filter(Boolean);

const minutesOf = (text: string): number => {
  const minutes = Number(text);
  if (!(minutes > 0)) throw new InvalidArgumentError('A number of minutes.');
  return minutes;
};

const program: Command = new Command('npm run bench --').description(
  'Measure what operations cost. Without a part: engines, http, house, growth and tables, one after the other.',
);
program
  .argument('[part]', 'engines | http | house | growth | profile | soak | tables')
  .option('--quick', 'a few minutes instead of an hour; numbers show the way and no more')
  .option('--only <names>', 'gateways that take part, separated by commas (http, house)', names, [])
  .option('--minutes <number>', 'how long the load lasts (soak)', minutesOf, 60)
  .option('--operation <name>', 'heavy, medium or light (profile)', 'heavy')
  .action(async (part: string | undefined, { quick = false, only, operation, minutes }: Choice) => {
    const parts: Readonly<Record<string, () => Promise<unknown>>> = {
      engines: () => import('./engines.ts'),
      http: async () => (await import('./http/runHttp.ts')).runHttp({ quick, only }),
      house: async () => (await import('./http/runHouse.ts')).runHouse({ quick, only }),
      growth: async () => (await import('./growth/runGrowth.ts')).runGrowth({ quick }),
      profile: async () => (await import('./profile/runProfile.ts')).runProfile({ quick, operation }),
      soak: async () => (await import('./soak/runSoak.ts')).runSoak({ minutes }),
      tables: async () => (await import('./report/writeReport.ts')).writeReport(),
    };
    const chosen = part === undefined ? ['engines', 'http', 'house', 'growth', 'tables'] : [part];
    for (const name of chosen) {
      const run = parts[name];
      if (run === undefined) program.error(`There is no part ${name}.`);
      await run();
    }
  });
// A signal would end the process without its exit, and the gateways would live on.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
await program.parseAsync();
