import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Counter, type Registry } from 'prom-client';
import { parityChannels, type DivergenceSeen } from '../subgraphs/pricing/index.ts';

/** Counts undeclared divergences of prices, as they are seen, into the process's metrics. @returns how to end it. */
export function watchPriceDivergences(registry: Registry): () => void {
  const counter = new Counter({
    name: 'samklang_price_divergences_total',
    help: 'Undeclared divergences from the owner’s price, as often as one was seen.',
    labelNames: ['market', 'party'],
    registers: [registry],
  });
  const count = (seen: unknown): void => {
    const { market, party } = seen as DivergenceSeen;
    counter.inc({ market, party });
  };
  const { name } = parityChannels.divergence;
  subscribe(name, count);
  return () => {
    unsubscribe(name, count);
  };
}
