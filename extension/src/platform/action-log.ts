import { type CountedAction, countedActionSchema } from "@digital-cleanup/challenge";
import { openDatabase } from "./database.ts";

const channelName = "action-log";

/** Counts an action. The same `id` twice counts once, so that a step repeated after a crash is harmless. */
export async function appendAction(action: CountedAction): Promise<void> {
  const checked = countedActionSchema.parse(action);
  const database = await openDatabase();
  // One transaction, for two windows may count the same step; on the disk before anything relies on it.
  const transaction = database.transaction("actions", "readwrite", { durability: "strict" });
  const isKnown = (await transaction.store.getKey(checked.id)) !== undefined;
  if (!isKnown) await transaction.store.add(checked);
  await transaction.done;
  if (isKnown) return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("appended");
  channel.close();
}

/** Everything counted on or after `day`, in the order of days. */
export async function actionsSince(day: string): Promise<CountedAction[]> {
  const database = await openDatabase();
  return database.getAllFromIndex("actions", "day", IDBKeyRange.lowerBound(day));
}

/** Calls `listener` when another context, or this one, counted something. Returns how to stop. */
export function watchActions(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", listener);
  return () => channel.close();
}

/** Today in the person's own calendar, `YYYY-MM-DD`. */
export const today = (now: Date): string => {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
};
