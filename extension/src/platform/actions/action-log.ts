import { type CountedAction, countedActionSchema } from "@digital-cleanup/challenge";
import { openDatabase } from "../database/database.ts";
import { announceActions } from "./watch-actions.ts";

/** Appends an action. An `id` counts once, so that repeating a step after a crash is harmless. */
export const appendAction = async (action: CountedAction): Promise<void> =>
  void (await appendActions([action]));

/** Appends those of the actions whose `id` is new, all or none. Returns how many. */
export async function appendActions(actions: readonly CountedAction[]): Promise<number> {
  const checked = actions.map((action) => countedActionSchema.parse(action));
  const database = await openDatabase();
  // One transaction, because two windows may append the same action; strict durability, because callers rely on it.
  const transaction = database.transaction("actions", "readwrite", { durability: "strict" });
  let added = 0;
  for (const action of checked) {
    if ((await transaction.store.getKey(action.id)) !== undefined) continue;
    await transaction.store.add(action);
    added += 1;
  }
  await transaction.done;
  if (added > 0) announceActions();
  return added;
}

/** All actions of `day` and later, ordered by day. */
export async function actionsSince(day: string): Promise<CountedAction[]> {
  const database = await openDatabase();
  return database.getAllFromIndex("actions", "day", IDBKeyRange.lowerBound(day));
}
