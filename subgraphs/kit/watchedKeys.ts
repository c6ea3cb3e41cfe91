import { ClientError } from '../../platform/errors/index.ts';

const MAX_KEYS = 100;
const MAX_KEY_LENGTH = 100;

/**
 * The articles of a subscription, each once.
 * @throws ClientError BAD_USER_INPUT for none, too many, or what can be no article's number.
 */
export function watchedKeys(skus: readonly string[]): readonly string[] {
  if (skus.length === 0 || skus.length > MAX_KEYS) {
    throw new ClientError('BAD_USER_INPUT', `\`skus\` names between 1 and ${MAX_KEYS} articles.`);
  }
  if (skus.some((sku) => sku === '' || sku.length > MAX_KEY_LENGTH)) {
    throw new ClientError('BAD_USER_INPUT', `A sku has between 1 and ${MAX_KEY_LENGTH} characters.`);
  }
  return [...new Set(skus)];
}
