import { expect, it } from '@jest/globals';
import { readMedusa } from '../state.ts';
import { openMedusaApi } from './medusaApi.ts';

it('the shop under test keeps customers from writing the numbers by which they are recognised', async () => {
  const state = readMedusa();
  const api = await openMedusaApi(state.url, state, state.seeded.publishableKey);
  const email = `thief.${Date.now()}@post.example`;
  const { token } = await api.auth<{ readonly token: string }>('customer/emailpass/register', {
    email,
    password: 'secret12',
  });
  const metadata = { erp_number: 'C100001' };
  await expect(api.store('POST', 'customers', { email, metadata }, token)).rejects.toThrow(/No metadata/);
});
