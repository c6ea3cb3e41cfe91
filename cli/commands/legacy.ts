import { Command } from 'commander';
import { dataDirOf, type Environment } from './environment.ts';

/** `samklang legacy`: the knobs of the embedded systems. */
export function legacyCommand(env: Environment): Command {
  return new Command('legacy')
    .description('turn the knobs of the embedded systems of a running Samklang')
    .argument('[words...]')
    .allowUnknownOption()
    .helpOption(false)
    .action(async (words: string[]) => {
      const { runLegacyCommand } = await import('../../legacy/kit/index.ts');
      process.exitCode = await runLegacyCommand(words, {
        dataDir: dataDirOf(env),
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
      });
    });
}
