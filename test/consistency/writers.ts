import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom, type Random } from '../../legacy/kit/random.ts';
import { createCalendar } from '../../subgraphs/kit/index.ts';
import type { ClockStep, Write } from './history.ts';
import { monotonicNow } from './monotonicNow.ts';
import type { CampaignDays } from './priceWriter.ts';
import type { World } from './startWorld.ts';

export interface WritersOptions {
  readonly world: World;
  readonly skus: readonly string[];
  readonly seed: number;
  /** Between two changes of one article, on average, in milliseconds. */
  readonly everyMs: number;
  /** Between two turns of a day, in milliseconds. */
  readonly dayMs: number;
  /** Business time now, milliseconds since 1970. */
  readonly businessNow: () => number;
  readonly signal: AbortSignal;
  readonly onWrite: (write: Write) => void;
  readonly onClockStep: (step: ClockStep) => void;
}

const DAY_MS = 86_400_000;
/** Prices' days are those of the market that is read. */
const calendar = createCalendar('Europe/Copenhagen');

/** Changes prices at the ERP, and lets day after day end, until the signal. Campaigns begin and end with the days, without being written. */
export async function runWriters(options: WritersOptions): Promise<void> {
  await Promise.all([...options.skus.map((sku) => changePrices(options, sku)), turnDays(options)]);
}

async function changePrices(
  { world, seed, everyMs, businessNow, signal, onWrite }: WritersOptions,
  sku: string,
): Promise<void> {
  const random = seededRandom(`${seed} writes ${sku}`);
  for (let version = 1; !signal.aborted; version += 1) {
    const campaign = drawCampaign(random, businessNow());
    const beganAt = monotonicNow();
    await world.writer.write(sku, version, campaign);
    onWrite({ sku, version, beganAt, endedAt: monotonicNow(), campaign: windowOf(campaign) });
    await sleep(everyMs * (0.3 + 1.4 * random()), undefined, { signal }).catch(() => undefined);
  }
}

/** None, one that runs, or one that begins with the next day; of one or two days. */
function drawCampaign(random: Random, now: number): CampaignDays | null {
  if (random() < 0.2) return null;
  const first = random() < 0.6 ? 0 : 1;
  const day = (ahead: number): string => calendar.dayOf(new Date(now + ahead * DAY_MS).toISOString());
  return { first: day(first), last: day(first + (random() < 0.6 ? 0 : 1)) };
}

function windowOf(campaign: CampaignDays | null): Write['campaign'] {
  if (campaign === null) return null;
  return { from: Date.parse(calendar.startOf(campaign.first)), until: Date.parse(calendar.startOf(campaign.last, 1)) };
}

/** Sets the clocks to a second before the next day, again and again. */
async function turnDays({ world, dayMs, businessNow, signal, onClockStep }: WritersOptions): Promise<void> {
  for (;;) {
    await sleep(dayMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const end = Date.parse(calendar.startOf(calendar.dayOf(new Date(businessNow()).toISOString()), 1));
    const beganAt = monotonicNow();
    const distance = end - 1_000 - beganAt;
    // A day that is about to end anyway.
    if (beganAt + distance <= businessNow()) continue;
    await world.setClock(distance);
    onClockStep({ beganAt, endedAt: monotonicNow(), distance });
  }
}
