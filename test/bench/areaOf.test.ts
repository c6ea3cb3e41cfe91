import { expect, it } from '@jest/globals';
import { areaOf } from '../../bench/profile/areaOf.ts';

it.each([
  ['(garbage collector)', 'garbage collector'],
  ['gateway/engine/samklang/runSteps.ts', 'engine'],
  ['platform/transport/callHeaders.ts', 'signatures and encoded context of calls'],
  ['platform/transport/createHttpTransport.ts', 'calling subgraphs, reading their answers'],
  ['gateway/http/readRequest.ts', 'reading the request: document, context, client'],
  ['gateway/http/graphqlRoute.ts', 'taking requests in, writing answers, native code'],
  ['node:net', 'taking requests in, writing answers, native code'],
  ['gateway/plugins/logging.ts', 'log line, metrics, cost, other plugins'],
  ['somewhere/else.ts', 'other'],
])('charges %s to: %s', (owner, area) => {
  expect(areaOf(owner)).toBe(area);
});
