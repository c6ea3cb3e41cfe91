import { ClientError } from '../errors/index.ts';
import { basketRequestSchema, type BasketRequest } from './basketRequest.ts';

/** @throws ClientError BAD_USER_INPUT unless a key holds a basket request: only the gateway writes keys, and it writes them well. */
export function decodeBasketRequest(key: string): BasketRequest {
  let content: unknown;
  try {
    content = JSON.parse(key);
  } catch (cause) {
    throw new ClientError('BAD_USER_INPUT', 'The key holds no basket.', { cause });
  }
  const parsed = basketRequestSchema.safeParse(content);
  if (!parsed.success) throw new ClientError('BAD_USER_INPUT', 'The key holds no basket.', { cause: parsed.error });
  return parsed.data;
}
