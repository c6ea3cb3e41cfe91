import type { LegacyReply } from '../kit/index.ts';
import { jsonReply, Refusal } from '../kit/index.ts';

/** On every reply of the Web API. */
export const odataHeaders = { 'odata-version': '4.0' } as const;

const jsonType = { 'content-type': 'application/json; odata.metadata=minimal' } as const;

/** A JSON reply of the Web API. */
export function odataReply(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): LegacyReply {
  return jsonReply(status, value, { ...jsonType, ...odataHeaders, ...headers });
}

/** `{"error":{"code":"0x80040265","message":"…"}}`. */
export function errorReply(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): LegacyReply {
  return odataReply(status, { error: { code, message } }, headers);
}

/** Ends the operation with an error. */
export function refuseWith(status: number, code: string, message: string): never {
  throw new Refusal(errorReply(status, code, message));
}
