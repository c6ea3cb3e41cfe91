import type { Handler } from '../kit/index.ts';
import { invalidQuery } from './replies.ts';

/** A resource that takes no query parameters here: one that came is refused, never ignored. */
export function withoutQuery(handle: Handler): Handler {
  return (request) => {
    const [name] = request.query.keys();
    if (name !== undefined) throw invalidQuery(request, `Unknown parameter ${name}`);
    return handle(request);
  };
}
