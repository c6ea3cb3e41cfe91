import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import pc from 'picocolors';
import { readManifest } from '../gateway/documents/readManifest.ts';
import { changesBetween, type SchemaChange } from '../schema/check/changesBetween.ts';
import { compositionFrame, type CompositionProblem } from '../schema/check/compositionProblems.ts';
import { conventionFindings, type ConventionFinding } from '../schema/check/conventions.ts';
import type { UsedOperation } from '../schema/check/usedCoordinates.ts';
import { compose, CompositionFailed, type Composition } from '../schema/compose.ts';

export interface CheckOptions {
  /** A supergraph: a file, or `git:<ref>` for the committed one of that ref. */
  readonly against: string;
  /** Manifests of trusted documents whose operations are in use as well. */
  readonly manifests: readonly string[];
  /** Whether what breaks nobody fails too. */
  readonly strict: boolean;
  readonly json: boolean;
  readonly out: NodeJS.WritableStream;
}

export interface CheckReport {
  readonly composition: readonly CompositionProblem[];
  readonly conventions: readonly ConventionFinding[];
  /** Operations in use that the new graph would refuse, with its first reason. */
  readonly refused: readonly { readonly operation: string; readonly reason: string }[];
  readonly changes: readonly SchemaChange[];
  /** How many operations the changes were weighed by. */
  readonly operations: number;
}

const root = new URL('../', import.meta.url);
const committed = 'schema/supergraph.graphql';

/**
 * Says whether the graph that the subgraphs make now can take the place of another: composition, conventions, and what changes for the
 * operations that are in use.
 * @returns the exit code: 0 it can; 1 it cannot.
 * @throws when the other graph or a manifest cannot be read
 */
export async function check(options: CheckOptions): Promise<number> {
  const report = await look(options);
  options.out.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : told(report, options));
  const breaks = report.changes.some(({ weight }) => weight === 'BREAKING' || (options.strict && weight === 'UNUSED'));
  return breaks || report.composition.length + report.conventions.length + report.refused.length > 0 ? 1 : 0;
}

async function look({ against, manifests }: CheckOptions): Promise<CheckReport> {
  const before = supergraphOf(against);
  const operations = operationsInUse(manifests);
  let composition: Composition;
  try {
    composition = compose();
  } catch (error) {
    if (!(error instanceof CompositionFailed)) throw error;
    const nothing = { conventions: [], refused: [], changes: [], operations: operations.length };
    return { ...nothing, composition: error.problems };
  }
  const schema = buildSchema(composition.api);
  return {
    composition: [],
    conventions: conventionFindings(schema),
    refused: operations.flatMap(({ name, document }) => {
      const [error] = validate(schema, document);
      return error === undefined ? [] : [{ operation: name, reason: error.message }];
    }),
    changes: await changesBetween(before, composition.supergraph, operations),
    operations: operations.length,
  };
}

function supergraphOf(against: string): string {
  if (!against.startsWith('git:')) return readFileSync(against, 'utf8');
  const ref = against.slice('git:'.length);
  if (!/^[\w./~^-]+$/.test(ref) || ref.startsWith('-')) throw new Error(`${ref} is no name of a commit.`);
  const limits = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 30_000 } as const;
  return execFileSync('git', ['show', `${ref}:./${committed}`], { cwd: root, ...limits });
}

function operationsInUse(manifests: readonly string[]): UsedOperation[] {
  const folder = new URL('schema/operations/', root);
  const own = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => ({
      name: file.replace('.graphql', ''),
      document: parse(readFileSync(new URL(file, folder), 'utf8')),
    }));
  return [...own, ...manifests.flatMap((file) => readManifest(readFileSync(file, 'utf8')))];
}

const colours = { BREAKING: pc.red, UNUSED: pc.yellow, DANGEROUS: pc.yellow, SAFE: pc.green } as const;

function told(
  { composition, conventions, refused, changes, operations }: CheckReport,
  { against }: CheckOptions,
): string {
  if (composition.length > 0) {
    return `${pc.red('The subgraphs do not compose.')}\n\n${composition.map(compositionFrame).join('\n\n')}\n`;
  }
  const noticed = changes.filter(({ weight }) => weight !== 'SAFE');
  const unnoticed = changes.length - noticed.length;
  const lines = [
    `The subgraphs compose. Compared with ${against}, weighed by ${operations} operations in use:`,
    ...noticed.map(({ weight, path, message, usedBy }) => {
      const users = usedBy.length === 0 ? '' : ` (${usedBy.slice(0, 5).join(', ')}${usedBy.length > 5 ? ', …' : ''})`;
      return `  ${colours[weight](weight.padEnd(9))} ${path}: ${message}${users}`;
    }),
    ...(noticed.length === 0 ? ['  nothing changes for clients'] : []),
    ...(unnoticed === 0
      ? []
      : [`  ${pc.green('SAFE'.padEnd(9))} ${unnoticed} more that nobody notices (--json tells them)`]),
    ...refused.map(({ operation, reason }) => `  ${pc.red('REFUSED')}   ${operation}: ${reason}`),
    ...conventions.map(({ path, message }) => `  ${pc.red('NAMING')}    ${path}: ${message}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The supergraph that is committed, as it stands in the working tree. */
export const committedSupergraph = (): string => join(import.meta.dirname, '..', committed);
