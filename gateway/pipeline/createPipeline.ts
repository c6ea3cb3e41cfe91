import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Client } from '../clients/client.ts';
import type { DocumentFinder } from '../documents/createDocumentFinder.ts';
import type { Engine } from '../engine/engine.ts';
import type { GatewayPlugin, Next } from '../plugins/plugin.ts';
import type { GraphqlRequest, OperationResult } from './operation.ts';
import { OperationRefused } from './operationRefused.ts';

export interface PipelineOptions {
  readonly engine: Engine;
  /** Outermost first. */
  readonly plugins: readonly GatewayPlugin[];
  readonly maxTokens: number;
  readonly finder: DocumentFinder;
}

export interface PipelineRequest extends GraphqlRequest {
  readonly context: RequestContext;
  readonly deadline: Deadline;
  /** GET may only read. */
  readonly mayMutate: boolean;
  readonly client: Client;
  /** Told what kind of operation it is before any of the costly work; throws to refuse it. */
  readonly admit?: (kind: OperationTypeNode) => void;
  /** Whether the client reads an answer in several parts. */
  readonly mayDefer: boolean;
}

/** From a request to its answer: parse, check, validate, then through the plugins to the engine. */
export interface Pipeline {
  /** Throws OperationRefused for what is wrong with the document or its variables, a ClientError for any other refusal. */
  execute(request: PipelineRequest): Promise<OperationResult>;
  /** How many documents are kept. */
  readonly size: number;
}

/** Distinct documents, and characters of them in all, that are kept parsed, validated and planned. */
const keptDocuments = { max: 2_000, maxSize: 16 * 1024 * 1024 };

/** More findings than this help nobody. */
const maxErrors = 10;

export function createPipeline({ engine, plugins, maxTokens, finder }: PipelineOptions): Pipeline {
  const documents = new LRUCache<string, DocumentNode>({
    ...keptDocuments,
    sizeCalculation: (_, text) => text.length + 1,
  });
  const run = plugins.reduceRight<Next>((next, { around }) => {
    return around === undefined ? next : (operation) => around(operation, next);
  }, engine.execute);

  const documentOf = (text: string): DocumentNode => {
    const known = documents.get(text);
    if (known !== undefined) return known;
    const document = parseDocument(text, maxTokens);
    for (const plugin of plugins) plugin.checkDocument?.(document);
    const errors = validate(engine.schema, document, undefined, { maxErrors });
    if (errors.length > 0) throw new OperationRefused('GRAPHQL_VALIDATION_FAILED', errors);
    documents.set(text, document);
    return document;
  };

  return {
    execute: async (request) => {
      const { operationName, variables, context, deadline, mayMutate, mayDefer, client, admit } = request;
      const text = finder.textOf(request);
      const document = documentOf(text);
      finder.keep(request, text);
      const definition = chosenOperation(document, operationName);
      if (definition.operation !== OperationTypeNode.QUERY && !mayMutate) throw new ClientError('METHOD_NOT_ALLOWED');
      admit?.(definition.operation);
      const coerced = getVariableValues(engine.schema, definition.variableDefinitions ?? [], variables, { maxErrors });
      if (coerced.errors) throw new OperationRefused('BAD_USER_INPUT', coerced.errors.map(withoutValue));
      return run({
        document,
        clientDocument: document,
        definition,
        operationName,
        variables: coerced.coerced,
        context,
        deadline,
        client,
        mayDefer,
      });
    },
    get size() {
      return documents.size;
    },
  };
}

function parseDocument(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError))
      throw new ClientError('BAD_REQUEST', 'The document cannot be read.', { cause: error });
    if (error.message.includes('Parsing aborted'))
      throw new ClientError('MAX_TOKENS_LIMIT', undefined, { cause: error });
    throw new OperationRefused('GRAPHQL_PARSE_FAILED', [error]);
  }
}

function chosenOperation(document: DocumentNode, operationName: string | null): OperationDefinitionNode {
  const chosen = getOperationAST(document, operationName);
  if (chosen) {
    if (chosen.operation === OperationTypeNode.SUBSCRIPTION) {
      throw new OperationRefused('GRAPHQL_VALIDATION_FAILED', [new GraphQLError('Subscriptions are not served here.')]);
    }
    return chosen;
  }
  const several = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
  const message =
    operationName === null && several
      ? 'The document has several operations: say which by operationName.'
      : 'The named operation is not in the document.';
  throw new OperationRefused('OPERATION_RESOLUTION_FAILURE', [new GraphQLError(message)]);
}

/** GraphQL quotes the value that it refuses, and the value may be a person's. */
function withoutValue(error: GraphQLError): GraphQLError {
  const variable = /^Variable "(\$\w+)"/.exec(error.message)?.[1];
  const expected = /Expected (?:non-nullable )?type "?([\w[\]!]+)"?/.exec(error.message)?.[1];
  const message =
    variable === undefined
      ? 'A variable has a value that does not fit its type.'
      : `Variable ${variable} has a value that does not fit its type${expected === undefined ? '' : `: ${expected} was expected`}.`;
  return new GraphQLError(message, { nodes: error.nodes ?? null });
}
