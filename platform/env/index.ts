export { parseEnv } from './parseEnv.ts';
export { ConfigurationError } from './configurationError.ts';
