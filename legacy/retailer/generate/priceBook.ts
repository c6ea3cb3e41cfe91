import type { PriceList, PriceListLine } from '../model.ts';
import { amountOf } from './numbers.ts';
import { guidsOf, Random } from './random.ts';
import { anchorMs, instantOf } from './time.ts';

type ListFields = Pick<PriceList, 'code' | 'description'> & Partial<PriceList>;

interface LineFields extends Partial<PriceListLine> {
  readonly itemNo: string;
  /** Minor units of the list's currency. */
  readonly price?: number;
  readonly percent?: number;
}

/** Price lists being written: lines inherit from their list's head, as the ERP fills them in. */
export class PriceBook {
  readonly lists: PriceList[] = [];
  readonly lines: PriceListLine[] = [];
  readonly #seed: number;
  readonly #guid: (row: number) => string;
  readonly #heads = new Map<string, { head: PriceList; count: number }>();

  constructor(seed: number) {
    this.#seed = seed;
    this.#guid = guidsOf(seed, 'price book');
  }

  list(fields: ListFields): void {
    const head: PriceList = {
      id: this.#guid(this.lists.length),
      status: 'Active',
      sourceType: 'All Customers',
      sourceNo: '',
      campaignNo: '',
      currencyCode: '',
      startingDate: null,
      endingDate: null,
      ...fields,
    };
    this.lists.push(head);
    this.#heads.set(head.code, { head, count: 0 });
  }

  /** Adds a line and answers `<code>/<lineNo>`. Prices are VAT included, Danish unless the fields say otherwise. */
  line(code: string, { price, percent, ...fields }: LineFields): string {
    const entry = this.#heads.get(code);
    if (entry === undefined) throw new Error(`No price list ${code}`);
    entry.count += 1;
    const { head } = entry;
    const includesVat = fields.priceIncludesVat ?? true;
    const ownVat =
      head.currencyCode === 'SEK' ? 'DOMESTIC-SE' : head.currencyCode === 'NOK' ? 'DOMESTIC-NO' : 'DOMESTIC-DK';
    const row = this.lines.length;
    this.lines.push({
      id: this.#guid(100_000 + row),
      priceListCode: code,
      lineNo: entry.count * 10_000,
      status: head.status,
      amountType: price === undefined ? 'Discount' : percent === undefined ? 'Price' : 'Price & Discount',
      assignToType: head.sourceType,
      assignToNo: head.sourceNo,
      campaignNo: head.campaignNo,
      assetType: 'Item',
      variantCode: '',
      unitOfMeasureCode: '',
      minimumQuantity: '0',
      currencyCode: head.currencyCode,
      unitPrice: amountOf(price ?? 0),
      lineDiscountPercent: String(percent ?? 0),
      allowLineDisc: true,
      allowInvoiceDisc: true,
      priceIncludesVat: includesVat,
      vatBusPostingGrPrice: includesVat ? ownVat : '',
      startingDate: head.startingDate,
      endingDate: head.endingDate,
      lastModifiedAt: instantOf(anchorMs - new Random(this.#seed, 'price line', row).int(60, 300_000) * 60_000),
      ...fields,
    });
    return `${code}/${entry.count * 10_000}`;
  }
}
