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
import { expandedSizes } from '../document/expandedSizes.ts';
import type { DocumentFinder } from '../documents/createDocumentFinder.ts';
import type { Engine, EngineEvent, EngineResult } from '../engine/engine.ts';
import type { GatewayPlugin, Next } from '../plugins/plugin.ts';
import type { GraphqlRequest, Operation, OperationResult } from './operation.ts';
import { OperationRefused } from './operationRefused.ts';
import { lastWord, runStream, type ResultStream } from './runStream.ts';

export interface PipelineOptions {
  readonly engine: Engine;
  /** Outermost first. */
  readonly plugins: readonly GatewayPlugin[];
  readonly maxTokens: number;
  /** Expanded selections of all documents that are kept, whose number is bounded as well. */
  readonly keptSelections: number;
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

/** What stands around one event of a subscription. */
export interface EventSetting {
  readonly context: RequestContext;
  readonly deadline: Deadline;
}

/** A request whose answer may be a stream. Its deadline is for a query's whole answer, but only for the beginning of a subscription. */
export interface StreamRequest extends PipelineRequest {
  /** Aborts when the stream must end: with what the client is told last, or with CANCELLED when it has gone. */
  readonly ended: AbortSignal;
  /** Gives each event its own instant and deadline, when there is room to complete it. */
  readonly eachEvent: (work: (setting: EventSetting) => Promise<EngineResult>) => Promise<EngineResult>;
}

/** From a request to its answer: parse, check, validate, then through the plugins to the engine. */
export interface Pipeline {
  /** Throws OperationRefused for what is wrong with the document or its variables, a ClientError for any other refusal. */
  execute(request: PipelineRequest): Promise<OperationResult>;
  /** The same where streams can be answered: a subscription is begun, any other operation executed. */
  open(request: StreamRequest): Promise<EngineResult | ResultStream>;
  /** Ends every stream that was begun here; each says why. */
  endStreams(reason: ClientError): void;
  /** How many documents are kept. */
  readonly size: number;
}

/** Distinct documents that are kept parsed, validated and planned, when their selections allow so many. */
const KEPT_DOCUMENTS = 10_000;

/** A selection weighs about 3 kB with all that is made of it; a document's text counts as if it were made of those. */
const CHARACTERS_OF_SELECTION = 3_000;

/** More findings than this help nobody. */
const maxErrors = 10;

/** Of a subscription's beginning, when its answer is the events. */
const nothing: EngineResult = { data: null, errors: [] };

export function createPipeline({ engine, plugins, maxTokens, keptSelections, finder }: PipelineOptions): Pipeline {
  const documents = new LRUCache<string, DocumentNode>({
    max: KEPT_DOCUMENTS,
    maxSize: keptSelections,
    sizeCalculation: weightOf,
  });
  const within = (innermost: Next): Next =>
    plugins.reduceRight<Next>((next, { around }) => {
      return around === undefined ? next : (operation) => around(operation, next);
    }, innermost);
  const run = within(engine.execute);
  const streams = new Set<AbortController>();

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

  const prepare = (request: PipelineRequest): Operation => {
    const { operationName, variables, context, deadline, mayMutate, mayDefer, client, admit } = request;
    const text = finder.textOf(request);
    const document = documentOf(text);
    finder.keep(request, text);
    const definition = chosenOperation(document, operationName);
    if (definition.operation === OperationTypeNode.MUTATION && !mayMutate) throw new ClientError('METHOD_NOT_ALLOWED');
    // Validation says nothing of a root that the schema does not have.
    if (engine.schema.getRootType(definition.operation) == null) {
      const nothing = new GraphQLError(`The schema has no ${definition.operation}s.`, { nodes: definition });
      throw new OperationRefused('GRAPHQL_VALIDATION_FAILED', [nothing]);
    }
    admit?.(definition.operation);
    const coerced = getVariableValues(engine.schema, definition.variableDefinitions ?? [], variables, { maxErrors });
    if (coerced.errors) throw new OperationRefused('BAD_USER_INPUT', coerced.errors.map(withoutValue));
    return {
      document,
      clientDocument: document,
      definition,
      operationName,
      variables: coerced.coerced,
      context,
      deadline,
      client,
      mayDefer,
    };
  };

  const begin = async (operation: Operation, { ended, eachEvent }: StreamRequest) => {
    const source = new AbortController();
    const endWith = (): void => source.abort(ended.reason);
    const onEnd = (): void => {
      streams.delete(source);
      ended.removeEventListener('abort', endWith);
    };
    streams.add(source);
    ended.addEventListener('abort', endWith, { once: true });
    if (ended.aborted) endWith();
    let events: AsyncIterable<EngineEvent> | undefined;
    try {
      // The plugins stand around the beginning as around each event: what they take out of the operation is never subscribed to.
      const beginning = await within(async (asked) => {
        const answer = await engine.subscribe({ ...asked, signal: source.signal });
        if ('errors' in answer) return answer;
        events = answer;
        return nothing;
      })(operation).catch((error: unknown) => {
        if (!source.signal.aborted) throw error;
        return nothing;
      });
      if (events === undefined) {
        // Whatever broke because the stream was ended says why it was, as one that had begun.
        return source.signal.aborted ? lastWord(source.signal.reason) : beginning;
      }
      return runStream({
        events,
        source,
        onEnd,
        answer: (event) => eachEvent((setting) => within(event)({ ...operation, ...setting })),
      });
    } finally {
      if (events === undefined) {
        source.abort(new ClientError('CANCELLED'));
        onEnd();
      }
    }
  };

  return {
    execute: async (request) => {
      const operation = prepare(request);
      if (operation.definition.operation === OperationTypeNode.SUBSCRIPTION) {
        throw new ClientError('NOT_ACCEPTABLE', 'A subscription is answered as text/event-stream or over WebSocket.');
      }
      return run(operation);
    },
    open: async (request) => {
      const operation = prepare(request);
      const isStream = operation.definition.operation === OperationTypeNode.SUBSCRIPTION;
      return isStream ? begin(operation, request) : run(operation);
    },
    endStreams: (reason) => {
      for (const source of streams) source.abort(reason);
    },
    get size() {
      return documents.size;
    },
  };
}

function weightOf(document: DocumentNode, text: string): number {
  const selections = expandedSizes(document).reduce((sum, size) => sum + size.selections, 0);
  return 1 + selections + Math.floor(text.length / CHARACTERS_OF_SELECTION);
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
    if (chosen.operation === OperationTypeNode.SUBSCRIPTION) refuseConditions(chosen);
    return chosen;
  }
  const several = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
  const message =
    operationName === null && several
      ? 'The document has several operations: say which by operationName.'
      : 'The named operation is not in the document.';
  throw new OperationRefused('OPERATION_RESOLUTION_FAILURE', [new GraphQLError(message)]);
}

/** What is subscribed to may not hang on a variable: a subscription to nothing would never say anything. */
function refuseConditions({ selectionSet }: OperationDefinitionNode): void {
  const conditional = selectionSet.selections.filter(({ directives = [] }) => directives.length > 0);
  if (conditional.length === 0) return;
  throw new OperationRefused('GRAPHQL_VALIDATION_FAILED', [
    new GraphQLError('The field of a subscription takes no directives.', { nodes: conditional }),
  ]);
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
