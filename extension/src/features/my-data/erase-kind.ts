import { announceActions } from "../../platform/actions/watch-actions.ts";
import { openDatabase } from "../../platform/database/database.ts";
import { forgetChange } from "../../platform/stored-values/open-values.ts";
import { removeValue } from "../../platform/stored-values/stored-values.ts";
import { type KeptKind, keptKinds, storesOf, valuesOf } from "./kept-kinds.ts";

/** Told to the features whose views follow their own changes only. */
export type Announcements = Partial<Record<KeptKind, () => void>>;

/** Erases everything that is stored of a kind. */
export async function eraseKind(kind: KeptKind, announcements: Announcements): Promise<void> {
  const stores = storesOf(kind);
  if (stores.length > 0) {
    const write = (await openDatabase()).transaction(stores, "readwrite", { durability: "strict" });
    await Promise.all([...stores.map((store) => write.objectStore(store).clear()), write.done]);
  }
  for (const store of stores) await forgetChange(store);
  for (const key of valuesOf(kind)) await removeValue(key);
  if (kind === "actions") announceActions();
  announcements[kind]?.();
}

export async function eraseKinds(announcements: Announcements): Promise<void> {
  for (const kind of keptKinds) await eraseKind(kind, announcements);
}
