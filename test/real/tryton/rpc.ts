/** Calls a method of a Tryton server as the administrator: for seeding only; the product has its own client. */
export interface Rpc {
  call(method: string, ...params: readonly unknown[]): Promise<unknown>;
  /** Creates records and answers their ids. */
  create(model: string, records: readonly Readonly<Record<string, unknown>>[]): Promise<readonly number[]>;
  search(model: string, domain: readonly unknown[]): Promise<readonly number[]>;
  write(model: string, ids: readonly number[], values: Readonly<Record<string, unknown>>): Promise<void>;
}

/** @param url with the database: `http://127.0.0.1:8000/tryton/`. */
export async function openRpc(url: string, user: string, password: string): Promise<Rpc> {
  const send = async (method: string, params: readonly unknown[], authorization?: string): Promise<unknown> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ id: 1, method, params }),
    });
    const body = (await response.json()) as { readonly result?: unknown; readonly error?: unknown };
    if (body.error !== undefined) throw new Error(`${method}: ${JSON.stringify(body.error).slice(0, 2_000)}`);
    return body.result;
  };
  const [id, session] = (await send('common.db.login', [user, { password }, 'en'])) as readonly [number, string];
  const authorization = `Session ${Buffer.from(`${user}:${id}:${session}`).toString('base64')}`;
  // The company is in the context as soon as the user has one.
  const context = async (): Promise<unknown> => send('model.res.user.get_preferences', [true, {}], authorization);
  const call = async (method: string, ...params: readonly unknown[]): Promise<unknown> =>
    send(method, [...params, await context()], authorization);
  return {
    call,
    create: async (model, records) => (await call(`model.${model}.create`, records)) as readonly number[],
    search: async (model, domain) => (await call(`model.${model}.search`, domain, 0, null, null)) as readonly number[],
    write: async (model, ids, values) => {
      await call(`model.${model}.write`, ids, values);
    },
  };
}

export function decimal(text: string): Readonly<Record<string, string>> {
  return { __class__: 'Decimal', decimal: text };
}

/** @param day YYYY-MM-DD. */
export function date(day: string): Readonly<Record<string, unknown>> {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return { __class__: 'date', year, month, day: dayOfMonth };
}
