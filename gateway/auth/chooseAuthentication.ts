import { isLoopback } from '../isLoopback.ts';
import type { GatewayOptions } from '../options.ts';
import { createAuthenticator, type Authenticator } from './createAuthenticator.ts';
import { localKeys, remoteKeys } from './keySource.ts';

export interface Authentication {
  readonly authenticate: Authenticator;
  close(): void;
}

/** Whose tokens are taken: the configured issuer's; else the development issuer's, on loopback alone; else nobody's. */
export function chooseAuthentication(
  options: Pick<GatewayOptions, 'config' | 'developmentIssuer' | 'logger'>,
): Authentication {
  const { config, developmentIssuer, logger } = options;
  const { audience } = config;
  if (config.issuer !== null) {
    const keys = remoteKeys({ url: config.issuer.jwksUrl, logger });
    const authenticate = createAuthenticator({ issuer: config.issuer.issuer, audience, keys });
    return { authenticate, close: () => keys.close() };
  }
  if (developmentIssuer !== undefined && isLoopback(config.host)) {
    const keys = localKeys(developmentIssuer.keys);
    const { issuer } = developmentIssuer;
    return { authenticate: createAuthenticator({ issuer, audience, keys }), close: () => keys.close() };
  }
  return { authenticate: createAuthenticator(null), close: () => undefined };
}
