import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readManifest } from '../../gateway/documents/readManifest.ts';
import { CATALOGUE } from './catalogueSkus.ts';
import { PARITY } from './comparedPrices.ts';
import { REDUCED } from './priorPriceFindings.ts';

describe('config/doctor-documents.json', () => {
  it('is a manifest of what the doctor asks a running house, and of nothing else', async () => {
    const text = await readFile(new URL('../../config/doctor-documents.json', import.meta.url), 'utf8');
    const documents = [CATALOGUE, PARITY, REDUCED];
    const idOf = (document: string): string => `sha256:${createHash('sha256').update(document).digest('hex')}`;
    expect(JSON.parse(text)).toEqual(Object.fromEntries(documents.map((document) => [idOf(document), document])));
    expect(readManifest(text)).toHaveLength(documents.length);
  });

  it('asks for what the graph has', async () => {
    const schema = buildSchema(await readFile(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
    for (const document of [CATALOGUE, PARITY, REDUCED]) expect(validate(schema, parse(document))).toEqual([]);
  });
});
