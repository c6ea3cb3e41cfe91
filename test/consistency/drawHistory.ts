import { seededRandom } from '../../legacy/kit/random.ts';
import { businessTimeAt } from './businessTime.ts';
import type { ClockStep, History, Read, ShownPrice, Write } from './history.ts';
import type { PriceRecordKind } from './priceCode.ts';

/** How old a drawn node's price may be, in milliseconds. */
export const DRAWN_TTL_MS = 3_000;

const DAY_MS = 86_400_000;
const noon = Date.parse('2026-11-20T11:00:00Z');

/**
 * A history in which every rule is kept: some nodes that lag the ERP by less than the time to live, sessions that are never shown an older price
 * than before, campaigns that begin and end at the days' turns. The same for the same seed.
 */
export function drawHistory(seed: number): History {
  const random = seededRandom(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const skus = ['A', 'B'];
  const nodes = ['n1', 'n2', 'n3'];
  const clockSteps: [ClockStep, ...ClockStep[]] = [{ beganAt: 0, endedAt: 0, distance: noon }];
  for (let at = 4_000; at < 20_000; at += 4_000) {
    // From some time after noon to shortly before the next noon.
    const distance = (clockSteps.at(-1)?.distance ?? noon) + DAY_MS - upTo(2_000);
    clockSteps.push({ beganAt: at, endedAt: at + upTo(40), distance });
  }

  const writes = skus.flatMap((sku) => {
    const own: Write[] = [];
    for (let at = upTo(500); at < 20_000; at += 300 + upTo(2_500)) {
      const beganAt = at;
      at += 1 + upTo(30);
      own.push({ sku, version: own.length + 1, beganAt, endedAt: at, campaign: drawCampaign(beganAt) });
    }
    return own;
  });

  function drawCampaign(at: number): Write['campaign'] {
    if (random() < 0.3) return null;
    const from = Math.floor(businessTimeAt(clockSteps, at).latest / DAY_MS) * DAY_MS + upTo(2) * DAY_MS;
    return { from, until: from + (1 + upTo(2)) * DAY_MS };
  }

  const reads = Array.from({ length: 6 }, (_, index) => drawSession(index)).flat();

  function drawSession(index: number): readonly Read[] {
    const audience = index % 2 === 0 ? 'everybody' : 'member';
    const seen = new Map<string, number>();
    const own: Read[] = [];
    for (let at = 600 + upTo(200); at < 20_000; at += 50 + upTo(400)) {
      const endedAt = at + upTo(60);
      const prices = skus.flatMap((sku) => {
        const write = versionAt(sku, at, endedAt, seen.get(sku) ?? 0);
        if (write === undefined) return [];
        seen.set(sku, write.version);
        const price = priceOf(write, audience, at, endedAt);
        return random() < 0.5 ? [price] : [price, { ...price }];
      });
      const node = nodes[upTo(nodes.length)] ?? 'n1';
      own.push({ session: `s${index}`, channel: 'WEB', audience, node, beganAt: at, endedAt, prices });
      at = endedAt;
    }
    return own;
  }

  /** Some version between the oldest that may be shown and the newest that is written. */
  function versionAt(sku: string, from: number, to: number, least: number): Write | undefined {
    const own = writes.filter((write) => write.sku === sku);
    const known = own.filter(({ beganAt }) => beganAt <= to);
    const newest = known.length;
    const outdated = own.filter(({ endedAt }) => endedAt < from - DRAWN_TTL_MS).length;
    const oldest = Math.max(1, least, outdated);
    return known[oldest - 1 + upTo(Math.max(1, newest - oldest + 1))];
  }

  function priceOf(
    { sku, version, campaign }: Write,
    audience: Read['audience'],
    from: number,
    to: number,
  ): ShownPrice {
    // Judged at one instant of the request.
    const now = businessTimeAt(clockSteps, from + random() * (to - from));
    const shownAt = random() < 0.5 ? now.earliest : now.latest;
    const runs = campaign !== null && campaign.from <= shownAt && shownAt < campaign.until;
    const of = (record: PriceRecordKind) => ({ record, version });
    const coming = campaign === null ? [] : [campaign.from, campaign.until].filter((edge) => edge > shownAt);
    return {
      sku,
      current: of(runs ? 'campaign' : audience === 'member' ? 'member' : 'card'),
      list: of('card'),
      ...(audience === 'everybody' && !runs ? { member: of('member') } : {}),
      validUntil: coming.length === 0 ? null : Math.min(...coming),
      stale: false,
    };
  }

  return { nodes, writes, clockSteps, reads, faults: [], notices: [], unanswered: {} };
}
