import { unless, type ContractCheck } from '../contractCheck.ts';
import { errorsOf } from '../askEntities.ts';

export const serviceAnswers: ContractCheck = {
  name: 'service-answers',
  holds: '`{ _service { sdl } }` gives the SDL',
  tryThis: 'build the schema with the federation library of your language, and serve it at POST <url>/graphql',
  run: async ({ call, sdlText }) => {
    if (sdlText !== null) return unless(null);
    const { status, body } = await call('{ _service { sdl } }');
    return unless(`It gave no text (status ${status}, ${errorsOf(body)}).`);
  },
};
