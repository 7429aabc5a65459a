import { localDay } from "../../platform/local-day.ts";
import { isThunderbird } from "../../platform/build.ts";
import { openDatabase } from "../../platform/database/database.ts";
import { jsonBytes, measureStore } from "../../platform/database/measure-store.ts";
import { readChangeTimes } from "../../platform/stored-values/open-values.ts";
import { readValue } from "../../platform/stored-values/stored-values.ts";
import { type KeptKind, keptKinds, storesOf, valuesOf } from "./kept-kinds.ts";

/** What is stored of a kind. `changedOn` is absent if nothing is. */
export type KindSize = { kind: KeptKind; rows: number; bytes: number; changedOn?: string };

/** What is stored of each kind. */
export async function measureKinds(): Promise<KindSize[]> {
  const times = await readChangeTimes();
  const sizes = await Promise.all(keptKinds.map((kind) => measureKind(kind, times)));
  // Thunderbird shows no pages, to which low-data mode would apply.
  return sizes.filter(({ kind, bytes }) => kind !== "lowData" || bytes > 0 || !isThunderbird);
}

async function measureKind(kind: KeptKind, times: Record<string, number>): Promise<KindSize> {
  const size: KindSize = { kind, rows: 0, bytes: 0 };
  const days: string[] = [];
  const addTime = (name: string) => {
    const changedMs = times[name];
    if (changedMs !== undefined) days.push(localDay(changedMs));
  };
  for (const store of storesOf(kind)) {
    const { rows, bytes } = await measureStore(store);
    size.rows += rows;
    size.bytes += bytes;
    addTime(store);
  }
  for (const key of valuesOf(kind)) {
    const value = await readValue(key);
    if (value === undefined) continue;
    size.bytes += jsonBytes(value);
    addTime(key);
  }
  const lastRow = await lastRowDay(kind);
  if (lastRow) days.push(lastRow);
  const changedOn = days.toSorted().at(-1);
  return size.bytes > 0 && changedOn ? { ...size, changedOn } : size;
}

/** The day of the last row, for stores whose rows have one. */
async function lastRowDay(kind: KeptKind): Promise<string | undefined> {
  const database = await openDatabase();
  if (kind === "actions") {
    const index = database.transaction("actions").store.index("day");
    return (await index.openKeyCursor(null, "prev"))?.key;
  }
  if (kind === "sent") {
    const index = database.transaction("sent").store.index("byTime");
    const lastMs = (await index.openKeyCursor(null, "prev"))?.key;
    return lastMs === undefined ? undefined : localDay(lastMs);
  }
  return undefined;
}
