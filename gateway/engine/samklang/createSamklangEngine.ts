import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { withoutSecurity } from '../../supergraph/withoutSecurity.ts';
import type { Engine, EngineOperation, EngineOptions, EngineResult } from '../engine.ts';
import { attributeFailures } from '../failures/attributeFailures.ts';
import { clientErrors } from '../failures/clientErrors.ts';
import { planOperation } from '../plan/planOperation.ts';
import { createSafeAliases, restoreErrors } from '../plan/safeAliases.ts';
import { artefactOf, type Artefact } from './artefact.ts';
import { introspect } from './introspect.ts';
import { project } from './project.ts';
import { runSteps } from './runSteps.ts';

/** Our own engine: Apollo's plans, each fetch made as soon as what it needs is there. */
export function createSamklangEngine(options: EngineOptions): Engine {
  const { transport, onCall = () => undefined } = options;
  const supergraph = Supergraph.build(withoutSecurity(options.supergraph), { validateSupergraph: true });
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  const safeAliases = createSafeAliases(options.supergraph, supergraphSchema);
  const artefacts = new WeakMap<DocumentNode, Map<string | null, Artefact>>();

  const artefactFor = (document: DocumentNode, operationName: string | null): Artefact => {
    const known = artefacts.get(document) ?? new Map<string | null, Artefact>();
    artefacts.set(document, known);
    const made =
      known.get(operationName) ??
      artefactOf(planOperation({ planner, apiSchema, schema }, document, operationName), schema);
    known.set(operationName, made);
    return made;
  };

  return {
    schema,
    execute: async (asked: EngineOperation): Promise<EngineResult> => {
      const { document } = safeAliases(asked.document);
      const operation = { ...asked, document };
      const { variables } = operation;
      const { plan, steps, introspection, projection } = artefactFor(document, operation.operationName);
      const run = await runSteps({ steps, operation, transport, supergraphSchema, onCall });
      const introspected = introspection === undefined ? {} : introspect(schema, introspection, variables);
      const { root } = run;
      const { data, misfits } = project(root, projection(variables), introspected);
      if (!run.flawed && misfits.length === 0) return { data, errors: [] };
      const losses = attributeFailures({ plan, outcomes: run.outcomes(), root, supergraphSchema, variables });
      return { data, errors: restoreErrors(clientErrors({ plan, root, schema, variables }, losses, misfits)) };
    },
    stop: async () => undefined,
  };
}
