import { failed, passed, type ContractCheck } from '../contractCheck.ts';

const spoken = ['application/json', 'application/graphql-response+json'];

export const mediaTypes: ContractCheck = {
  name: 'media-types',
  holds: 'answers are JSON and say so, whichever of the two media types of GraphQL is asked for',
  tryThis: 'answer with content-type: application/json; charset=utf-8',
  run: async ({ call }) => {
    for (const accept of [...spoken, `${spoken.join(', ')};q=0.9`]) {
      const { status, mediaType, body } = await call('{ __typename }', {}, { headers: { accept } });
      if (body?.data == null) return failed(`Asked for ${accept} it gave no data (status ${status}).`);
      if (!spoken.includes(mediaType))
        return failed(`Asked for ${accept} it answered ${mediaType || 'no content type'}.`);
    }
    return passed;
  },
};
