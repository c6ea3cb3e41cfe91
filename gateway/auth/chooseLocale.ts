import type { Market } from '../../platform/context/index.ts';

const longestHeader = 500;

/** The market's locale that an Accept-Language header likes best (RFC 4647 lookup, primary language counts), else its first. */
export function chooseLocale(acceptLanguage: string | undefined, market: Market): string {
  const [first = 'en'] = market.locales;
  if (acceptLanguage === undefined) return first;
  const wishes = acceptLanguage
    .slice(0, longestHeader)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(/\s*;\s*/);
      const quality = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1');
      return { tag: tag.toLowerCase(), quality: Number.isNaN(quality) ? 0 : quality };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    if (tag === '*') return first;
    const exact = market.locales.find((locale) => locale.toLowerCase() === tag);
    const near = market.locales.find((locale) => languageOf(locale) === languageOf(tag));
    const found = exact ?? near;
    if (found !== undefined) return found;
  }
  return first;
}

/** Norwegian is asked for as "no" and written as "nb". */
function languageOf(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return language === 'no' ? 'nb' : language;
}
