import type { ZodMiniType } from "zod/mini";
import { readValue, type ValueKey } from "./stored-values.ts";

/** What is stored as `{ version, [name]: … }`; `undefined` if nothing is, or if this version cannot read it. */
export async function readVersioned<Content>(
  key: ValueKey,
  version: number,
  name: string,
  schema: ZodMiniType<Content>,
): Promise<Content | undefined> {
  const stored = ((await readValue(key)) ?? {}) as Record<string, unknown>;
  return stored["version"] === version ? schema.safeParse(stored[name]).data : undefined;
}
