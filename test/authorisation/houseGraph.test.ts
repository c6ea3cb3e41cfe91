import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import { roles, roleScopes } from '../../gateway/auth/roleScopes.ts';
import { subgraphNames } from '../../schema/subgraphNames.ts';
import { subgraphDocument } from '../../schema/subgraphSdl.ts';
import { startFabricatedGateway, type FabricatedGateway } from './startFabricatedGateway.ts';
import { walk } from './walk.ts';

const read = (file: string): string => readFileSync(new URL(`../../schema/${file}`, import.meta.url), 'utf8');

/** Beyond six fields every path only goes around what a shorter one has seen. */
const depth = 6;

// A slow machine is no fault of what is tested.
jest.setTimeout(240_000);

describe('the protected fields of the house', () => {
  let gateway: FabricatedGateway;
  beforeAll(async () => {
    const documents = Object.fromEntries(subgraphNames.map((name) => [name, subgraphDocument(name)]));
    gateway = await startFabricatedGateway(documents, read('supergraph.graphql'));
  });
  afterAll(() => gateway.stop());

  it('are given on no path to whoever may not read them, and asked of no subgraph', async () => {
    const classes = [null, [], ...roles.map((role) => roleScopes[role])];
    const api = buildSchema(read('api.graphql'));
    const walked = await walk({ supergraph: read('supergraph.graphql'), api, gateway, classes, depth });
    process.stdout.write(
      `${walked.fields.length} protected fields, ${walked.paths} paths, ${walked.questions} questions\n`,
    );
    expect(walked.findings).toEqual([]);
    expect(walked.unreached).toEqual([]);
    expect(walked.fields.length).toBeGreaterThan(20);
    expect(walked.paths).toBeGreaterThan(walked.fields.length);
  });
});
