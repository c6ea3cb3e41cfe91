import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { parseEnv } from '../../platform/env/index.ts';
import { redisProgram } from '../services/startRedis.ts';
import { checkHistory, type Verdict } from './checkHistory.ts';
import { describeVerdict } from './describeVerdict.ts';
import type { History } from './history.ts';
import { checkOptionsOf, runConsistency, type ConsistencyRun } from './runConsistency.ts';

/** Told by test/services/run.ts. The Redis is one of our own, since it is stopped and killed; the other says that there is a program for it. */
const services = parseEnv(
  z.object({ TEST_DATABASE_URL: z.string().optional(), TEST_REDIS_URL: z.string().optional() }),
);
const program = services.TEST_REDIS_URL === undefined ? null : redisProgram();
const isHere = services.TEST_DATABASE_URL !== undefined && program !== null;

const ttlMs = 4_000;
/** By it Redis is stopped first, then one node is cut off from it, notices are lost and a node is killed. */
const SEED = 3205;

async function runFor(
  options: Pick<ConsistencyRun, 'durationMs' | 'hasNemesis' | 'deafNode' | 'seed'>,
): Promise<{ history: History; verdict: Verdict; text: string }> {
  const postgresUrl = services.TEST_DATABASE_URL ?? '';
  const history = await runConsistency({ postgresUrl, redisProgram: program ?? '', ttlMs, ...options });
  const verdict = checkHistory(history, checkOptionsOf({ ttlMs }));
  return { history, verdict, text: describeVerdict(history, verdict).join('\n') };
}

(isHere ? describe : describe.skip)('three nodes on one Redis and one PostgreSQL', () => {
  it('show no session an older price than before, and no mixed or outlived one, while things fail', async () => {
    const { history, verdict, text } = await runFor({ seed: SEED, durationMs: 45_000, hasNemesis: true });
    // With what happened around each.
    expect(verdict.violations.length === 0 ? '' : text).toBe('');
    // Something was there to be found: all nodes and channels, prices that changed, days that turned, things that failed.
    expect(new Set(history.reads.map(({ node }) => node)).size).toBe(3);
    expect(new Set(history.reads.map(({ channel }) => channel)).size).toBe(7);
    expect(verdict.counts.writes).toBeGreaterThan(10);
    expect(verdict.counts.clockSteps).toBeGreaterThan(0);
    expect(verdict.counts.faults).toBeGreaterThan(0);
    expect(verdict.agreement.sinceShown.count).toBeGreaterThan(10);
  }, 600_000);

  it('are found out where one of them keeps what has changed', async () => {
    const { verdict } = await runFor({ seed: SEED, durationMs: 25_000, hasNemesis: false, deafNode: 'n2' });
    // Its prices are older than what a session has seen elsewhere, than a price may be, or than the rest of the answer.
    expect(verdict.violations).not.toEqual([]);
    expect(new Set(verdict.violations.map(({ read }) => read.node))).toEqual(new Set(['n2']));
  }, 600_000);
});
