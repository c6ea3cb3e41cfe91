/** Speaks to a Medusa server as its back office and as a storefront: for seeding only; the product has its own client. */
export interface MedusaApi {
  /** `/admin/<path>`. */
  admin<T>(method: Method, path: string, body?: unknown): Promise<T>;
  /** `/store/<path>` with the publishable key, and as a customer where a token is given. */
  store<T>(method: Method, path: string, body?: unknown, token?: string): Promise<T>;
  /** `/auth/<path>`. */
  auth<T>(path: string, body: unknown): Promise<T>;
}

type Method = 'GET' | 'POST' | 'DELETE';

/** @param publishableKey of a storefront; its own where none is given yet. */
export async function openMedusaApi(
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
  publishableKey?: string,
): Promise<MedusaApi> {
  const send = async <T>(
    method: Method,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: unknown,
  ): Promise<T> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 2_000)}`);
    return JSON.parse(text) as T;
  };
  const auth = async <T>(path: string, body: unknown): Promise<T> => send('POST', `/auth/${path}`, {}, body);
  const { token } = await auth<{ readonly token: string }>('user/emailpass', { email, password });
  const admin = async <T>(method: Method, path: string, body?: unknown): Promise<T> =>
    send(method, `/admin/${path}`, { authorization: `Bearer ${token}` }, body);
  const keyOf = async (): Promise<string> => {
    const keys = await admin<{ readonly api_keys: readonly { readonly token: string }[] }>(
      'GET',
      'api-keys?type=publishable',
    );
    return keys.api_keys[0]?.token ?? '';
  };
  const key = publishableKey ?? (await keyOf());
  return {
    admin,
    auth,
    store: async (method, path, body, customer) =>
      send(
        method,
        `/store/${path}`,
        {
          'x-publishable-api-key': key,
          ...(customer === undefined ? {} : { authorization: `Bearer ${customer}` }),
        },
        body,
      ),
  };
}
