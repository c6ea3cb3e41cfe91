import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { marketSchema, type Market } from './market.ts';

export interface Markets {
  /** Where a caller without a market of its own is: the first in the file. */
  readonly default: Market;
  readonly all: readonly Market[];
  /** By market code, such as "DK"; null if there is none. */
  get(code: string): Market | null;
}

const fileSchema = z
  .array(marketSchema)
  .min(1)
  .superRefine((markets, context) => {
    markets.forEach((market, index) => {
      if (markets.findIndex(({ code }) => code === market.code) !== index) {
        context.addIssue({ code: 'custom', path: [index, 'code'], message: 'stands twice' });
      }
      for (const locale of market.locales.filter((name) => market.shopStoreViews[name] === undefined)) {
        context.addIssue({ code: 'custom', path: [index, 'shopStoreViews'], message: `has no view for ${locale}` });
      }
    });
  });

/** Reads and checks a markets file, such as config/markets.json. Throws an Error naming the file and every problem. */
export async function loadMarkets(file: string | URL): Promise<Markets> {
  const name = String(file);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The markets file ${name} cannot be read.`, { cause });
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) throw new Error(`The markets file ${name} is wrong:\n${z.prettifyError(parsed.error)}`);
  const all = Object.freeze(parsed.data);
  const byCode = new Map(all.map((market) => [market.code, market]));
  const [first] = all;
  if (first === undefined) throw new Error(`The markets file ${name} names no market.`);
  return Object.freeze({ default: first, all, get: (code: string) => byCode.get(code) ?? null });
}
