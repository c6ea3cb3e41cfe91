/** One line of a Dockerfile, continuations joined. */
export interface Instruction {
  readonly name: string;
  /** `--from=build` and the like. */
  readonly flags: Readonly<Record<string, string>>;
  readonly rest: string;
}

export interface Stage {
  readonly name: string | null;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** Reads a Dockerfile as far as ours goes: no heredocs, no ARG. Throws for an instruction that it does not know. */
export function parseDockerfile(text: string): Stage[] {
  const lines = text
    .replace(/^#.*$/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const stages: { name: string | null; image: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, name = '', given = '', rest = ''] = /^([A-Z]+)((?:\s+--\S+)*)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') {
      const [, image = '', stage] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(rest) ?? [];
      stages.push({ name: stage ?? null, image, instructions: [] });
      continue;
    }
    if (!known.has(name)) throw new Error(`What is this? ${line}`);
    const flags = Object.fromEntries(
      [...given.matchAll(/--([\w-]+)=(\S+)/g)].map(([, flag = '', value = '']) => [flag, value]),
    );
    stages.at(-1)?.instructions.push({ name, flags, rest });
  }
  return stages;
}

const known = new Set([
  ...['COPY', 'RUN', 'WORKDIR', 'ENV', 'VOLUME', 'USER', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'],
]);

/** The words of an instruction in exec form. Throws when it is in the shell's form. */
export function execForm(text: string): string[] {
  const words: unknown = JSON.parse(text);
  if (!Array.isArray(words) || !words.every((word) => typeof word === 'string'))
    throw new Error(`No exec form: ${text}`);
  return words;
}
