import * as z from "zod/mini";

export const countSchema = z.int().check(z.gte(0));
export const factsSchema = z.object({
  path: z.string(),
  bytes: countSchema,
  modifiedAtMs: z.int(),
});
