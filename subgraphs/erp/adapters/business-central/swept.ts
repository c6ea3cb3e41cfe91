import type { z } from 'zod';
import type { SweptKindOptions } from '../../../kit/index.ts';
import type { BusinessCentralClient } from './client.ts';
import { instant } from './filter.ts';
import { itemTag, keptTags, linesTag, stockTag } from './keptTags.ts';
import * as wire from './wire.ts';

/** More that were written between two looks count as everything. */
const MOST_ROWS = 2_000;

interface Row {
  readonly id: string;
  readonly '@odata.etag': string;
  readonly lastModifiedDateTime: string;
}

/** A kind with the page that its rows are of. */
export interface SweptPage extends SweptKindOptions {
  readonly entitySet: string;
}

/**
 * Price lines, item cards and stock by when they were written, newest first: three inner requests of one `$batch` a look. What is
 * deleted leaves no trace.
 * @param isPriced whether price lines leave the ERP at all.
 */
export function createSwept(client: BusinessCentralClient, isPriced: boolean): readonly SweptPage[] {
  const kind = <T extends Row>(
    source: string,
    tag: string,
    entitySet: string,
    row: z.ZodType<T>,
    tagOf: (row: T) => string,
  ): SweptPage => ({
    source,
    tag,
    entitySet,
    look: async (after, deadline, isTold) => {
      const found = await client.rows(
        {
          entitySet,
          row,
          filter: instant('lastModifiedDateTime', 'gt', after),
          orderBy: ['lastModifiedDateTime desc'],
          top: MOST_ROWS + 1,
        },
        { deadline, priority: isTold ? 'interactive' : 'background' },
      );
      return {
        rows: found
          .slice(0, MOST_ROWS)
          .map((each) => ({ id: each.id, version: each['@odata.etag'], tag: tagOf(each) })),
        newest: found[0]?.lastModifiedDateTime ?? null,
        isCut: found.length > MOST_ROWS,
      };
    },
  });
  const lines = kind('erp prices', keptTags.lines, 'priceListLines', wire.sweptItemRow, ({ itemNo }) =>
    linesTag(itemNo),
  );
  return [
    ...(isPriced ? [lines] : []),
    kind('erp articles', keptTags.items, 'itemCards', wire.sweptCard, ({ number }) => itemTag(number)),
    kind('erp stock', keptTags.stock, 'stockByLocation', wire.sweptItemRow, ({ itemNo }) => stockTag(itemNo)),
  ];
}
