import { bigBatch } from './checks/bigBatch.ts';
import { clientGone } from './checks/clientGone.ts';
import { concurrency } from './checks/concurrency.ts';
import { deadline } from './checks/deadline.ts';
import { entitiesDuplicates } from './checks/entitiesDuplicates.ts';
import { entitiesEmpty } from './checks/entitiesEmpty.ts';
import { entitiesOne } from './checks/entitiesOne.ts';
import { entitiesOrder } from './checks/entitiesOrder.ts';
import { errorShape } from './checks/errorShape.ts';
import { gatewayHeaders } from './checks/gatewayHeaders.ts';
import { getAndIntrospection } from './checks/getAndIntrospection.ts';
import { invalidDocument } from './checks/invalidDocument.ts';
import { malformedBody } from './checks/malformedBody.ts';
import { malformedRepresentation } from './checks/malformedRepresentation.ts';
import { mediaTypes } from './checks/mediaTypes.ts';
import { nullFacts } from './checks/nullFacts.ts';
import { operations } from './checks/operations.ts';
import { overlongBody } from './checks/overlongBody.ts';
import { partialErrors } from './checks/partialErrors.ts';
import { refusesUnsigned } from './checks/refusesUnsigned.ts';
import { sdlIsAsGiven } from './checks/sdlIsAsGiven.ts';
import { sdlIsFederation2 } from './checks/sdlIsFederation2.ts';
import { serviceAnswers } from './checks/serviceAnswers.ts';
import { unknownKey } from './checks/unknownKey.ts';
import { unknownTypename } from './checks/unknownTypename.ts';
import { values } from './checks/values.ts';
import type { ContractCheck } from './contractCheck.ts';

/** Everything that the gateway relies on, in the order in which it is asked. */
export const checks: readonly ContractCheck[] = [
  serviceAnswers,
  sdlIsFederation2,
  sdlIsAsGiven,
  mediaTypes,
  gatewayHeaders,
  refusesUnsigned,
  operations,
  invalidDocument,
  malformedBody,
  getAndIntrospection,
  entitiesEmpty,
  entitiesOne,
  entitiesOrder,
  entitiesDuplicates,
  unknownKey,
  unknownTypename,
  malformedRepresentation,
  partialErrors,
  errorShape,
  values,
  nullFacts,
  bigBatch,
  concurrency,
  deadline,
  clientGone,
  overlongBody,
];
