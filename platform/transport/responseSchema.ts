import { z } from 'zod';
import type { SubgraphResponse } from './subgraphTransport.ts';

/** What a subgraph answers over HTTP, whole or for one event. */
export const responseSchema: z.ZodType<SubgraphResponse> = z
  .object({
    data: z.record(z.string(), z.unknown()).nullable().optional(),
    errors: z
      .array(
        z.object({
          message: z.string(),
          path: z.array(z.union([z.string(), z.number()])).optional(),
          extensions: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .optional(),
    extensions: z.record(z.string(), z.unknown()).optional(),
  })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined)
  .transform(withoutUndefined);

interface Loose {
  data?: Record<string, unknown> | null | undefined;
  errors?:
    | readonly {
        message: string;
        path?: (string | number)[] | undefined;
        extensions?: Record<string, unknown> | undefined;
      }[]
    | undefined;
  extensions?: Record<string, unknown> | undefined;
}

function withoutUndefined({ data, errors, extensions }: Loose): SubgraphResponse {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined
      ? {}
      : {
          errors: errors.map(({ message, path, extensions: more }) => ({
            message,
            ...(path === undefined ? {} : { path }),
            ...(more === undefined ? {} : { extensions: more }),
          })),
        }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}
