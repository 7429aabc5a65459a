import { type CountedAction, countedActionSchema } from "@digital-cleanup/challenge";
import { openDatabase } from "./database.ts";

const channelName = "action-log";

/** Appends an action. An `id` counts once, so that repeating a step after a crash is harmless. */
export async function appendAction(action: CountedAction): Promise<void> {
  const checked = countedActionSchema.parse(action);
  const database = await openDatabase();
  // One transaction, because two windows may append the same action; strict durability, because callers rely on it.
  const transaction = database.transaction("actions", "readwrite", { durability: "strict" });
  const isKnown = (await transaction.store.getKey(checked.id)) !== undefined;
  if (!isKnown) await transaction.store.add(checked);
  await transaction.done;
  if (!isKnown) announceActions();
}

/** Makes every open view of the actions read them again. */
export function announceActions(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("changed");
  channel.close();
}

/** All actions of `day` and later, ordered by day. */
export async function actionsSince(day: string): Promise<CountedAction[]> {
  const database = await openDatabase();
  return database.getAllFromIndex("actions", "day", IDBKeyRange.lowerBound(day));
}

/** Calls `listener` after any context changed the actions. Returns a function that stops watching. */
export function watchActions(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", listener);
  return () => channel.close();
}

/** The local day, `YYYY-MM-DD`. */
export const today = (now: Date): string => {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
};
