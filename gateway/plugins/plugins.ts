import { authorisationPlugin } from './authorisation.ts';
import { deferPlugin } from './defer.ts';
import { errorGatePlugin } from './errorGate.ts';
import { introspectionPlugin } from './introspection.ts';
import { limitsPlugin } from './limits.ts';
import { loggingPlugin } from './logging.ts';
import { metricsPlugin } from './metrics.ts';
import type { PluginFactory } from './plugin.ts';

/**
 * The gateway's features, outermost first: logs and metrics see what the client sees; the error gate sees every error of what stands
 * within; authorisation is the last before the engine, and sees only those `@defer`s that are obeyed.
 */
export const plugins: readonly PluginFactory[] = Object.freeze([
  loggingPlugin,
  metricsPlugin,
  errorGatePlugin,
  limitsPlugin,
  introspectionPlugin,
  deferPlugin,
  authorisationPlugin,
]);
