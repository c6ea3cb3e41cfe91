import { unless, type ContractCheck } from '../contractCheck.ts';

export const gatewayHeaders: ContractCheck = {
  name: 'gateway-headers',
  holds: 'every header that the gateway sends is tolerated: signature, context, deadline, trace',
  tryThis: 'ignore headers that you do not read, and allow 16 kB of them',
  run: async ({ call }) => {
    const headers = {
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      tracestate: 'samklang=1',
      'accept-encoding': 'identity',
      'user-agent': 'samklang-gateway',
    };
    const { status, body } = await call('{ __typename }', {}, { headers });
    return unless(body?.data == null ? `With them it gave no data (status ${status}).` : null);
  },
};
