import type * as z from "zod/mini";

/** The rows that a schema accepts: one that a defect or another version wrote is left out. */
export const parseRows = <T>(schema: z.ZodMiniType<T>, rows: readonly unknown[]): T[] =>
  rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
