import { z } from 'zod';
import { withDeadline } from '../platform/deadline/index.ts';
import { createInternalGraph } from '../platform/internalGraph/index.ts';
import type { SubgraphTransport } from '../platform/transport/index.ts';
import { serviceContext } from '../subgraphs/kit/index.ts';
import type { SubgraphDependencies } from '../subgraphs/kit/index.ts';

const TIMEOUT_MS = 5_000;
const schema = z.object({ pricePromiseKeys: z.array(z.object({ kid: z.string(), x: z.string() })) });

/** The public keys of price promises as a JWK set (RFC 7517, RFC 8037), asked of the pricing subgraph wherever it runs. */
export function priceKeys(
  transport: SubgraphTransport,
  dependencies: Pick<SubgraphDependencies, 'clock' | 'markets'>,
): () => Promise<{ readonly keys: readonly object[] }> {
  const internalGraph = createInternalGraph({ transport, name: 'gateway' });
  return async () => {
    const { pricePromiseKeys } = await withDeadline(TIMEOUT_MS, (deadline) =>
      internalGraph.query({
        subgraph: 'pricing',
        document: 'query Keys { pricePromiseKeys { kid x } }',
        schema,
        context: serviceContext(dependencies, 'gateway'),
        deadline,
      }),
    );
    return {
      keys: pricePromiseKeys.map((key) => ({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', ...key })),
    };
  };
}
