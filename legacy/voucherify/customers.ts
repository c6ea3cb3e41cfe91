import { z } from 'zod';
import type { LegacyRequest, Route } from '../kit/index.ts';
import { emptyReply, jsonReply } from '../kit/index.ts';
import { listReply } from './listing.ts';
import type { Project } from './project.ts';
import { invalidPayload, notFound } from './replies.ts';
import type { CustomerRow } from './state.ts';
import { writeCustomer } from './wire.ts';
import { withoutQuery } from './withoutQuery.ts';

const changeSchema = z.strictObject({
  source_id: z.string().min(1).nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

/** `/v1/customers`: list, read by id or source_id, create or update by source_id, update, delete. */
export function customerRoutes(project: Project): Route[] {
  const { state, clock, events } = project;

  const rowOf = (request: LegacyRequest): CustomerRow => {
    const id = request.params['id'] ?? '';
    const row = state.customerByAnyId(id);
    if (row === undefined) throw notFound(request, 'customer', id);
    return row;
  };
  const changeOf = (request: LegacyRequest): z.infer<typeof changeSchema> => {
    const parsed = changeSchema.safeParse(request.json());
    if (!parsed.success)
      throw invalidPayload(request, parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
    return parsed.data;
  };
  const apply = (row: CustomerRow, change: z.infer<typeof changeSchema>): void => {
    if (change.source_id !== undefined) row.sourceId = change.source_id;
    if (change.name != null) row.name = change.name;
    if (change.email !== undefined) row.email = change.email;
    if (change.phone !== undefined) row.phone = change.phone;
    if (change.metadata !== undefined) row.metadata = { ...row.metadata, ...change.metadata };
    row.updatedAt = clock.now().toISOString();
  };
  const changed = (request: LegacyRequest, row: CustomerRow, operation: 'create' | 'update'): void => {
    const customer = writeCustomer(row);
    request.noteWrite({ operation, entity: 'customers', key: row.id, reference: row.sourceId, data: customer });
    events.emit(operation === 'create' ? 'customer.created' : 'customer.updated', { customer });
  };

  return [
    {
      method: 'GET',
      path: '/v1/customers',
      handle(request) {
        const email = request.query.get('email')?.toLowerCase();
        const rows = email === undefined ? [...state.customers.values()] : state.customersByEmail(email);
        return listReply(request, rows, {
          dataRef: 'customers',
          orders: { created_at: (row) => row.createdAt, updated_at: (row) => row.updatedAt, name: (row) => row.name },
          instants: { created_at: (row) => row.createdAt, updated_at: (row) => row.updatedAt },
          parameters: ['email'],
          key: (row) => row.id,
          write: writeCustomer,
          startingAfter: true,
        });
      },
    },
    {
      method: 'POST',
      path: '/v1/customers',
      handle: withoutQuery((request) => {
        const change = changeOf(request);
        const known = change.source_id == null ? undefined : state.customerByAnyId(change.source_id);
        const at = clock.now().toISOString();
        const row: CustomerRow = known ?? {
          id: project.nextId('cust_'),
          sourceId: null,
          name: '',
          email: null,
          phone: null,
          metadata: {},
          createdAt: at,
          updatedAt: at,
        };
        apply(row, change);
        state.customers.set(row.id, row);
        changed(request, row, known === undefined ? 'create' : 'update');
        return jsonReply(200, writeCustomer(row));
      }),
    },
    {
      method: 'GET',
      path: '/v1/customers/:id',
      handle: withoutQuery((request) => jsonReply(200, writeCustomer(rowOf(request)))),
    },
    {
      method: 'PUT',
      path: '/v1/customers/:id',
      handle: withoutQuery((request) => {
        const row = rowOf(request);
        apply(row, changeOf(request));
        changed(request, row, 'update');
        return jsonReply(200, writeCustomer(row));
      }),
    },
    {
      method: 'DELETE',
      path: '/v1/customers/:id',
      handle: withoutQuery((request) => {
        const row = rowOf(request);
        state.customers.delete(row.id);
        request.noteWrite({ operation: 'delete', entity: 'customers', key: row.id });
        events.emit('customer.deleted', { customer: { id: row.id, source_id: row.sourceId, object: 'customer' } });
        return emptyReply(204);
      }),
    },
  ];
}
