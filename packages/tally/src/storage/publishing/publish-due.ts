import { inGroups } from "../../pace/in-groups.ts";
import type { BatchPace } from "./batch-pace.ts";
import type { StoreAccess } from "../store-access.ts";
import { StorageUnavailable } from "../store.ts";

/** Events published in one transaction: each takes up to a millisecond. */
const eventsPerPublishing = 10;

/** Publishes the batches of events that had to wait since their last one. */
export async function publishDue(
  { run }: StoreAccess,
  pace: BatchPace,
  nowMs: number,
): Promise<void> {
  for await (const codes of inGroups(pace.dueCodes(nowMs), eventsPerPublishing)) {
    try {
      await run(
        (transaction) => {
          for (const code of codes) {
            const record = transaction.find(code);
            if (record && transaction.state(record) === "open") transaction.publishIfDue(record);
            else pace.forget(code);
          }
          return () => undefined;
        },
        { codes },
      );
    } catch (error) {
      for (const code of codes) pace.postpone(code);
      // Writes are refused meanwhile; the next call tries again.
      if (!(error instanceof StorageUnavailable)) throw error;
    }
  }
}
