import type { AdobeClient, ReadOptions } from './client.ts';
import { attribute } from './wire.ts';

/** A product attribute as one store view shows it. */
export interface AttributeFacts {
  readonly id: string;
  readonly code: string;
  /** The back office's name, for views without one of their own. */
  readonly defaultLabel: string;
  /** Names by store id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly filterable: boolean;
  readonly visible: boolean;
  /** Labels of a select attribute's options, by option id. */
  readonly options: ReadonlyMap<string, string>;
}

export interface AttributeBook {
  readonly byCode: ReadonlyMap<string, AttributeFacts>;
  readonly byId: ReadonlyMap<string, AttributeFacts>;
}

export function labelIn(attribute: AttributeFacts, storeId: string): string {
  return attribute.labels.get(storeId) ?? attribute.defaultLabel;
}

/** Every product attribute; options' labels are the view's, attributes' own names come for all views at once. */
export async function loadAttributes(client: AdobeClient, view: string, options: ReadOptions): Promise<AttributeBook> {
  const { items } = await client.search(view, '/products/attributes', { groups: [] }, attribute, options);
  const facts = items.map((item): AttributeFacts => ({
    id: item.attribute_id,
    code: item.attribute_code,
    defaultLabel: item.default_frontend_label ?? item.attribute_code,
    labels: new Map((item.frontend_labels ?? []).map(({ store_id, label }) => [store_id, label])),
    filterable: item.is_filterable === true,
    visible: item.is_visible_on_front === '1',
    options: new Map(
      (item.options ?? []).filter(({ value }) => value !== '').map(({ label, value }) => [value, label]),
    ),
  }));
  return {
    byCode: new Map(facts.map((each) => [each.code, each])),
    byId: new Map(facts.map((each) => [each.id, each])),
  };
}
