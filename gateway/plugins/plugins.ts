import { authorisationPlugin } from './authorisation.ts';
import { cacheControlPlugin } from './cacheControl.ts';
import { clientBudgetPlugin } from './clientBudget.ts';
import { costPlugin } from './cost.ts';
import { deferPlugin } from './defer.ts';
import { errorGatePlugin } from './errorGate.ts';
import { introspectionPlugin } from './introspection.ts';
import { limitsPlugin } from './limits.ts';
import { loggingPlugin } from './logging.ts';
import { metricsPlugin } from './metrics.ts';
import { planMissesPlugin } from './planMisses.ts';
import type { PluginFactory } from './plugin.ts';
import { sharingPlugin } from './sharing.ts';
import { tracingPlugin } from './tracing.ts';
import { trustedDocumentsPlugin } from './trustedDocuments.ts';

/**
 * The gateway's features, outermost first: traces, logs and metrics see what the client sees; the error gate sees every error of what stands
 * within; authorisation sees only those `@defer`s that are obeyed and gives the engine its operation, and what is charged for planning is
 * that operation's plan.
 */
export const plugins: readonly PluginFactory[] = Object.freeze([
  cacheControlPlugin,
  tracingPlugin,
  loggingPlugin,
  metricsPlugin,
  errorGatePlugin,
  limitsPlugin,
  introspectionPlugin,
  trustedDocumentsPlugin,
  costPlugin,
  clientBudgetPlugin,
  deferPlugin,
  authorisationPlugin,
  planMissesPlugin,
  sharingPlugin,
]);
