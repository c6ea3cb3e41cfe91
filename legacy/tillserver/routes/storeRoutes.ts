import type { Route } from '../../kit/index.ts';
import { jsonReply } from '../../kit/index.ts';
import { basePath } from '../access.ts';
import type { Chain } from '../chain.ts';
import { addDays } from '../localTime.ts';
import { dayOfVersion, versionOf } from '../priceFile/priceFile.ts';
import { fault } from '../replies.ts';
import { storeOf } from './asked.ts';
import { writeTill } from './written.ts';

/** How many days of files can be listed and fetched. */
const listedDays = 14;

/** A store, its tills, its price files. */
export function storeRoutes(chain: Chain): Route[] {
  const newestDay = (storeId: string): string => {
    const { time, madeAt } = chain.runOf(storeId);
    const tomorrow = addDays(time.dayOf(chain.now()), 1);
    return madeAt(tomorrow) <= chain.now() ? tomorrow : addDays(tomorrow, -1);
  };
  return [
    {
      method: 'GET',
      path: `${basePath}/stores/:store`,
      handle(request) {
        const { id, market, tills } = storeOf(request, chain);
        return jsonReply(200, {
          store: id,
          country: market.code,
          currency: market.currency,
          clock: chain.runOf(id).time.write(chain.now()),
          tills: tills.map((till) => writeTill(till, chain)),
        });
      },
    },
    {
      method: 'GET',
      path: `${basePath}/stores/:store/price-files`,
      handle(request) {
        const { id } = storeOf(request, chain);
        const { time, madeAt } = chain.runOf(id);
        const newest = newestDay(id);
        const days = Array.from({ length: listedDays }, (_, age) => addDays(newest, -age));
        return jsonReply(200, {
          files: days.map((day) => ({ version: versionOf(day), madeAt: time.write(madeAt(day)) })),
        });
      },
    },
    {
      method: 'GET',
      path: `${basePath}/stores/:store/price-files/:version`,
      handle(request) {
        const { id } = storeOf(request, chain);
        const version = request.params['version'] ?? '';
        const newest = newestDay(id);
        const day = /^\d{8}$/.test(version) ? dayOfVersion(version) : '';
        if (day > newest || day <= addDays(newest, -listedDays)) {
          throw fault(request, 404, 'NO_SUCH_FILE', 'No such price file');
        }
        return {
          status: 200,
          headers: { 'content-type': 'text/plain; charset=utf-8' },
          body: chain.runOf(id).file(id, day),
        };
      },
    },
  ];
}
