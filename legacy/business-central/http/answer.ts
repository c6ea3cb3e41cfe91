import type { LegacyReply } from '../../kit/index.ts';
import { jsonReply, MalformedBody } from '../../kit/index.ts';
import { businessCentralDialect } from '../../odata/index.ts';
import type { Call } from './call.ts';
import { calculatedPrices } from '../pages/calculatedPrices.ts';
import { asBcError, badRequest, errorReply, methodNotAllowed, rowNotFound } from './errors.ts';
import { segmentNotFound, unsupportedMediaType } from './errors.ts';
import { requireHeaders } from './requireHeaders.ts';
import type { Reader } from './read.ts';
import type { Target } from './resolvePath.ts';
import { groupPath, resolvePath } from './resolvePath.ts';
import type { Writer } from './write.ts';

/** Answers one request for data, alone or out of a batch; refusals are answers too. */
export type Answer = (call: Call) => LegacyReply;

export interface AnswerParts {
  readonly companyId: string;
  readonly companyName: string;
  readonly reader: Reader;
  readonly writer: Writer;
  /** Answers the page of the site's pricing extension; null: none is installed. */
  readonly calculatedPrices: ((call: Call, context: string) => LegacyReply) | null;
}

export function createAnswer(parts: AnswerParts): Answer {
  return (call) => {
    try {
      requireHeaders(call);
      return route(call, resolvePath(call.path, parts.companyId), parts);
    } catch (error) {
      return refusalReply(error, call.correlationId);
    }
  };
}

/** The reply to whatever a handler threw, when it is a refusal; anything else is thrown on. */
export function refusalReply(error: unknown, correlationId: string): LegacyReply {
  if (error instanceof MalformedBody) {
    const refused = error.status === 415 ? unsupportedMediaType() : badRequest('The request body is not valid JSON.');
    return errorReply(refused, correlationId);
  }
  return errorReply(asBcError(error, businessCentralDialect(null)), correlationId);
}

function route(call: Call, target: Target, parts: AnswerParts): LegacyReply {
  const { reader, writer } = parts;
  switch (target.is) {
    case 'companies':
      if (call.method !== 'GET') throw methodNotAllowed('companies');
      return companies(call, target, parts);
    case 'subscriptions':
    case 'batch':
      if (call.method !== 'POST' && target.is === 'batch') throw methodNotAllowed('$batch');
      throw badRequest(`'${target.is === 'batch' ? '$batch' : 'subscriptions'}' cannot be part of a batch.`);
    case 'collection':
      if (target.page === calculatedPrices) {
        if (parts.calculatedPrices === null) throw segmentNotFound(target.page.set);
        if (call.method !== 'GET' || target.countOnly) throw methodNotAllowed(target.page.set);
        const root = `${call.base}${groupPath(target.page.group)}/$metadata`;
        return parts.calculatedPrices(call, `${root}#companies(${parts.companyId})/${target.page.set}`);
      }
      if (call.method === 'GET') {
        return target.countOnly
          ? reader.count(call, target.page, target.within)
          : reader.collection(call, target.page, target.within);
      }
      if (call.method === 'POST' && !target.countOnly) return writer.create(call, target.page, target.within);
      throw methodNotAllowed(target.page.set);
    case 'row':
      if (call.method === 'GET') return reader.row(call, target.page, target.within, target.id);
      if (call.method === 'PATCH') return writer.update(call, target.page, target.id);
      if (call.method === 'DELETE') return writer.remove(call, target.page, target.id);
      throw methodNotAllowed(target.page.set);
    case 'action':
      if (call.method === 'POST') return writer.act(call, target.page, target.id, target.action);
      throw methodNotAllowed(target.page.set);
  }
}

function companies(
  call: Call,
  { group, id }: Target & { readonly is: 'companies' },
  { companyId, companyName }: AnswerParts,
): LegacyReply {
  if (call.rawQuery !== '') throw badRequest('Query options are not supported on companies.');
  const context = `${call.base}${groupPath(group)}/$metadata#companies`;
  const row = {
    id: companyId,
    systemVersion: '25.0',
    name: companyName,
    displayName: companyName,
    businessProfileId: '',
  };
  if (id === null) return jsonReply(200, { '@odata.context': context, value: [row] });
  if (id !== companyId) throw rowNotFound('companies', id);
  return jsonReply(200, { '@odata.context': `${context}/$entity`, ...row });
}
