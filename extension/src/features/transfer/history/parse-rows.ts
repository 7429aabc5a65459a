import type * as z from "zod/mini";

/** The rows that match the schema. Rows written by a bug or by another version are left out. */
export const parseRows = <T>(schema: z.ZodMiniType<T>, rows: readonly unknown[]): T[] =>
  rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
