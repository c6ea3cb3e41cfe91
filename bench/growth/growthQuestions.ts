import type { Scene } from '../scene.ts';
import { catalogueGraph, wideGraph } from './growingGraphs.ts';

/** One size of what grows. */
export interface GrowthStep {
  readonly size: number;
  readonly scene: Scene;
  /** Of the scene; what the gateways' answers are compared by. */
  readonly operation: string;
  /** The body of the n-th request. */
  readonly body: (index: number) => string;
  /** After so many requests they repeat. */
  readonly distinct: number;
  readonly requests: number;
}

/** What may grow around an operation, and what its cost is asked for then. */
export interface GrowthQuestion {
  readonly question: string;
  readonly steps: readonly GrowthStep[];
}

/** Items of an answer whose size does not grow. */
const page = 20;

export function growthQuestions(quick: boolean): readonly GrowthQuestion[] {
  const requests = quick ? 100 : 1_000;
  return [
    {
      question: 'items of the answer',
      steps: (quick ? [10, 1_000] : [10, 100, 1_000, 5_000]).map((size) => {
        const scene = withVariables(catalogueGraph(), { first: size });
        const body = bodyOf(scene, 'List', { first: size });
        return {
          size,
          scene,
          operation: 'List',
          body: () => body,
          distinct: 1,
          requests: atMost(requests, 100_000 / size),
        };
      }),
    },
    {
      question: 'items of the catalogue',
      // Each request asks for another page, until all have been asked for.
      steps: (quick ? [200, 2_000] : [200, 2_000, 20_000]).map((size) => {
        const scene = catalogueGraph();
        const pages = size / page;
        const body = (index: number): string => bodyOf(scene, 'List', { first: page, after: (index % pages) * page });
        return { size, scene, operation: 'List', body, distinct: pages, requests };
      }),
    },
    {
      question: 'subgraphs of the graph',
      steps: (quick ? [4, 64] : [4, 16, 64]).map((size) => {
        const scene = wideGraph(size);
        const body = bodyOf(scene, 'Thing', {});
        return { size, scene, operation: 'Thing', body: () => body, distinct: 1, requests };
      }),
    },
    {
      question: 'distinct operations',
      steps: (quick ? [10, 1_000] : [10, 100, 1_000, 10_000]).map((size) => {
        const scene = catalogueGraph();
        const text = scene.operations['List'] ?? '';
        const body = (index: number): string =>
          JSON.stringify({ query: text.replace('title', `title${index % size}: title`), variables: { first: page } });
        return { size, scene, operation: 'List', body, distinct: size, requests };
      }),
    },
  ];
}

function withVariables(scene: Scene, variables: Readonly<Record<string, unknown>>): Scene {
  return { ...scene, variables: { List: variables } };
}

function bodyOf(scene: Scene, operation: string, variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ query: scene.operations[operation], variables });
}

function atMost(requests: number, limit: number): number {
  return Math.max(20, Math.min(requests, Math.round(limit)));
}
