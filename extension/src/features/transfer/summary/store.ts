import * as z from "zod/mini";
import { readValue, writeValues } from "../../../platform/stored-values/stored-values.ts";

const storageKey = "weekly-summary";

/** The first day of the last week whose summary was seen on Home, and of the last one that was closed there. */
const schema = z.object({ seen: z.optional(z.string()), closed: z.optional(z.string()) });
type SummaryState = z.infer<typeof schema>;

export const readSummaryState = async (): Promise<SummaryState> =>
  schema.safeParse(await readValue(storageKey)).data ?? {};

/** A summary may be seen and closed at the same moment, or in two pages. */
export const changeSummaryState = (change: SummaryState): Promise<void> =>
  navigator.locks.request(storageKey, async () =>
    writeValues({ [storageKey]: { ...(await readSummaryState()), ...change } }),
  );
