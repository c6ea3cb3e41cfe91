import { businessTimeAt } from './businessTime.ts';
import type { CheckOptions } from './checkHistory.ts';
import type { ClockStep, Read, ShownPrice, Write } from './history.ts';
import type { Violation, ViolationKind } from './violation.ts';

/** What is wrong with one answer taken by itself. */
export function checkAnswer(
  read: Read,
  writes: ReadonlyMap<string, readonly Write[]>,
  steps: readonly ClockStep[],
  options: CheckOptions,
): readonly Violation[] {
  const found: Violation[] = [];
  const versions = new Map<string, number>();
  for (const price of read.prices) {
    const say = (kind: ViolationKind, text: string): void => void found.push({ kind, read, price, text });
    const parts = [price.current, price.list, ...(price.member === undefined ? [] : [price.member])];
    const shown = parts.flatMap((part) => (part === null ? [] : [part.version]));
    if (shown.length < parts.length) say('unwritten', `an amount of ${price.sku} is of no write`);
    const version = shown[0];
    if (version === undefined) continue;
    const others = [...shown, versions.get(price.sku) ?? version].filter((other) => other !== version);
    if (others.length > 0) say('mixed', `${price.sku} in versions ${version} and ${[...new Set(others)].join(', ')}`);
    versions.set(price.sku, version);

    const own = writes.get(price.sku) ?? [];
    const write = own[version - 1];
    if (write === undefined || write.beganAt > read.endedAt) {
      say('unwritten', `version ${version} of ${price.sku} was not written yet`);
      continue;
    }
    const bound = options.ttlMs + options.slackMs + (price.stale ? options.staleMs : 0);
    const next = own[Math.min(...shown)];
    const age = next === undefined ? 0 : read.beganAt - next.endedAt;
    if (age > bound) {
      say('outdated', `version ${Math.min(...shown)} of ${price.sku} is out of date since ${Math.round(age)} ms`);
    }
    for (const [kind, text] of windowFaults(read, price, write, steps, options)) say(kind, text);
  }
  return found;
}

/** Whether the campaign's price is shown while it runs, and only then. */
function windowFaults(
  read: Read,
  price: ShownPrice,
  write: Write,
  steps: readonly ClockStep[],
  { clockStepMs }: CheckOptions,
): readonly (readonly [ViolationKind, string])[] {
  const begun = businessTimeAt(steps, read.beganAt).earliest - clockStepMs;
  const ended = businessTimeAt(steps, read.endedAt).latest + clockStepMs;
  const found: (readonly [ViolationKind, string])[] = [];
  if (price.validUntil !== null && price.validUntil <= begun) {
    found.push(['outside window', `${price.sku} is shown ${begun - price.validUntil} ms after its own validUntil`]);
  }
  const { campaign } = write;
  const mayRun = campaign !== null && campaign.from <= ended && begun < campaign.until;
  const mustRun = campaign !== null && campaign.from <= begun && ended < campaign.until;
  const record = price.current?.record;
  if (record === 'campaign' && !mayRun) {
    found.push(['outside window', `the campaign's price of ${price.sku} is shown while it does not run`]);
  }
  const ordinary = read.audience === 'member' ? 'member' : 'card';
  if (record !== undefined && record !== 'campaign' && (mustRun || record !== ordinary)) {
    found.push(['wrong record', `${price.sku} costs what its ${record} record says`]);
  }
  return found;
}
