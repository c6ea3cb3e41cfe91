import { GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import { subgraphDocument } from './subgraphSdl.ts';
import { subgraphNames } from './subgraphNames.ts';

/** What codegen.yml names as loader: turns `subgraphs/<name>/schema.graphql` into that subgraph's whole SDL. */
export default function codegenLoader(pointer: string): DocumentNode {
  const name = subgraphNames.find((candidate) => pointer === `subgraphs/${candidate}/schema.graphql`);
  if (!name) throw new GraphQLError(`${pointer} is not the schema of a subgraph`);
  return subgraphDocument(name);
}
