import { z } from 'zod';
import type { ControlClient } from './controlClient.ts';
import { controlClient, ControlFailure } from './controlClient.ts';
import type { Burst, KnobSettings } from './knobs.ts';
import { knobSettingsSchema } from './knobs.ts';

const help = `Steers the embedded systems of a running demo.

  npm run legacy -- <system> <action> [value]

Systems   erp (Business Central), crm (Dataverse), commerce (Adobe Commerce), loyalty (Voucherify), till (Tillserver), all

Actions   status                      what runs, its knobs and counts
          off | on                    refuse every connection | take them again
          latency <ms>                always so late
          latency p50:20,p99:400      a spread with these quantiles, in ms
          errors <burst> [status]     0.3 = every third answer fails, 5x = the next five do; status 500 if not said
          throttle <burst>            too many requests, as the vendor says it
          hang <burst>                take the request, never answer
          truncate <burst>            half a body, then nothing
          garbage <burst>             an HTML page where JSON belongs
          <any of these> none         as usual again
          reset                       every knob as usual
          clock <RFC 3339>            move the one business clock (system: all)

Tills     offline | online <till>     out of reach: it sells on from its file and keeps its receipts | back again
          deliver <till>              bring a till that is behind its price file
          sell <till> <sku> [card]    sell one piece of an article
`;

const tillActions = new Set(['offline', 'online', 'deliver', 'sell']);

/** Where a command writes, and whose demo it steers. */
export interface CommandPlace {
  /** The DATA_DIR of the running demo. */
  readonly dataDir: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs `legacy <system> <action> [value]`. @returns the exit code: 0 done, 1 refused or nothing running, 2 not understood. */
export async function runLegacyCommand(argv: readonly string[], place: CommandPlace): Promise<number> {
  const [system, action = 'status', ...values] = argv;
  if (system === undefined || system === 'help' || argv.includes('--help') || argv.includes('-h')) {
    place.out(help);
    return 0;
  }
  try {
    const client = controlClient(place.dataDir);
    for (const line of await perform(client, system, action, values)) place.out(`${line}\n`);
    return 0;
  } catch (error) {
    if (error instanceof NotUnderstood) {
      place.err(`${error.message}\n\n${help}`);
      return 2;
    }
    if (!(error instanceof ControlFailure)) throw error;
    place.err(`${error.message}\n`);
    return 1;
  }
}

class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

async function perform(
  client: ControlClient,
  system: string,
  action: string,
  values: readonly string[],
): Promise<string[]> {
  if (action === 'clock') {
    if (system !== 'all') throw new NotUnderstood('There is one business clock: say `all clock <RFC 3339>`.');
    return [`clock ${await client.setClock(instantOf(values[0]))}`];
  }
  if (tillActions.has(action)) {
    if (system !== 'till') throw new NotUnderstood(`\`${action}\` is for tills: say \`till ${action} <till>\`.`);
    if (values.length === 0) throw new NotUnderstood(`\`${action}\` needs a till such as S-DK01-T1.`);
    return [await client.act(system, action, values)];
  }
  // Understood before anything is asked, so that a typing error is told even when nothing runs.
  const change = action === 'status' || action === 'reset' ? null : changeOf(action, values);
  const status = await client.status();
  const chosen = status.systems.filter(({ name }) => system === 'all' || name === system);
  if (chosen.length === 0) {
    throw new ControlFailure(
      `There is no system "${system}". Running: ${status.systems.map(({ name }) => name).join(', ')}.`,
    );
  }
  if (action === 'status') {
    return [
      `clock ${status.clock}`,
      ...chosen.map(
        ({ name, url, knobs, requests, tokenRequests, writes }) =>
          `${name.padEnd(9)} ${url}  ${describe(knobs)}  ${requests} requests, ${writes} of them writes, ${tokenRequests} for tokens`,
      ),
    ];
  }
  const lines: string[] = [];
  for (const { name } of chosen) {
    const knobs = change === null ? await client.resetKnobs(name) : await client.setKnobs(name, change);
    lines.push(`${name.padEnd(9)} ${describe(knobs)}`);
  }
  return lines;
}

function changeOf(action: string, values: readonly string[]): Partial<KnobSettings> {
  const [value, second] = values;
  if (action === 'off' || action === 'on') return { off: action === 'off' };
  if (!['latency', 'errors', 'throttle', 'hang', 'truncate', 'garbage'].includes(action)) {
    throw new NotUnderstood(`There is no action "${action}".`);
  }
  if (value === undefined) throw new NotUnderstood(`\`${action}\` needs a value.`);
  const knob = value === 'none' ? null : action === 'latency' ? latencyOf(value) : burstOf(value);
  const change = knobSettingsSchema
    .partial()
    .safeParse({ [action]: action === 'errors' && knob !== null ? { ...knob, status: Number(second ?? 500) } : knob });
  if (!change.success) throw new NotUnderstood(z.prettifyError(change.error));
  return change.data as Partial<KnobSettings>;
}

function latencyOf(value: string): object {
  const spread = /^p50:(\d+(?:\.\d+)?),p99:(\d+(?:\.\d+)?)$/.exec(value);
  if (spread !== null) return { p50: Number(spread[1]), p99: Number(spread[2]) };
  if (!/^\d+(\.\d+)?$/.test(value)) throw new NotUnderstood(`Not a latency: "${value}". Say 200, or p50:20,p99:400.`);
  return { fixed: Number(value) };
}

function burstOf(value: string): Burst {
  const count = /^(\d+)x$/.exec(value)?.[1];
  if (count !== undefined) return { count: Number(count) };
  // A whole number above 1 can only mean a count; 1 itself is "every one".
  if (/^\d+$/.test(value) && Number(value) > 1) return { count: Number(value) };
  if (!/^\d*\.?\d+$/.test(value))
    throw new NotUnderstood(`Not a burst: "${value}". Say 0.3 for a share, or 5x for a count.`);
  return { rate: Number(value) };
}

function instantOf(value: string | undefined): string {
  const parsed = z.iso.datetime({ offset: true }).safeParse(value);
  if (!parsed.success) throw new NotUnderstood('`clock` needs an instant such as 2026-11-24T09:00:00Z.');
  return parsed.data;
}

function describe(knobs: KnobSettings): string {
  if (knobs.off) return 'off';
  const set = Object.entries(knobs)
    .filter(([name, value]) => name !== 'off' && value !== null)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return set.length === 0 ? 'on' : `on, ${set.join(', ')}`;
}
