import { z } from 'zod';

/** A gateway's answer to one request. */
export interface OneAnswer {
  readonly bytes: number;
  readonly data: unknown;
}

const answerSchema = z.object({ data: z.unknown(), errors: z.array(z.unknown()).optional() });

/** @throws when the answer is not a 200 with data and without errors */
export async function askOnce(url: string, body: string): Promise<OneAnswer> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    signal: AbortSignal.timeout(60_000),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`status ${reply.status}: ${text.slice(0, 200)}`);
  const { data, errors } = answerSchema.parse(JSON.parse(text));
  if (errors !== undefined) throw new Error(`errors: ${JSON.stringify(errors).slice(0, 200)}`);
  return { bytes: Buffer.byteLength(text), data };
}
