import pc from 'picocolors';

/** Ends the program, in its time, with the code that work answers; with 2 and its words where it could not be done. */
export async function exitWith(work: Promise<number>): Promise<void> {
  try {
    process.exitCode = await work;
  } catch (error) {
    process.stderr.write(`${pc.red('samklang:')} ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
