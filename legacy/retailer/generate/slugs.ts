import type { Localised } from '../model.ts';

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'a', ö: 'o', é: 'e', ü: 'u' };

/** Lower-case ASCII words joined by dashes. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøåäöéü]/g, (letter) => letters[letter] ?? '')
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export function slugs(text: Localised, suffix = ''): Localised {
  return {
    'da-DK': slugify(text['da-DK']) + suffix,
    'sv-SE': slugify(text['sv-SE']) + suffix,
    'nb-NO': slugify(text['nb-NO']) + suffix,
    'en-GB': slugify(text['en-GB']) + suffix,
  };
}
