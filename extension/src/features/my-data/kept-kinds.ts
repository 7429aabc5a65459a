import type { StoreNames } from "idb";
import type { ExtensionDatabase } from "../../platform/database/database.ts";
import type { ValueKey } from "../../platform/stored-values/stored-values.ts";

/** Kinds of stored data, in the order of the page; also keys of the locale blocks `myData.kind`, `kindHolds` and `kindTime`. */
export const keptKinds = [
  "actions",
  "aside",
  "scans",
  "session",
  "devices",
  "challenge",
  "sent",
  "suggestions",
  "lowData",
  "learn",
  "home",
  "settings",
] as const;
export type KeptKind = (typeof keptKinds)[number];

/** The kind of every store of the database. The history of pages has rows of its own. */
export const kindOfStore = {
  visits: "history",
  countedVisits: "history",
  daySums: "history",
  unreadableRows: "history",
  actions: "actions",
  folders: "aside",
  scans: "scans",
  fingerprints: "scans",
  photos: "scans",
  devices: "devices",
  sent: "sent",
} as const satisfies Record<StoreNames<ExtensionDatabase>, KeptKind | "history">;

/** The kind of every stored value. */
export const kindOfValue = {
  settings: "settings",
  challenge: "challenge",
  habits: "suggestions",
  "habits-aside": "suggestions",
  "habits-fit-sites": "suggestions",
  sober: "lowData",
  "cleanup-session": "session",
  "cleanup-left-alone": "settings",
  "photos-apart": "scans",
  learn: "learn",
  "steps-put-off": "home",
  "weekly-summary": "home",
  "data-handling": "home",
} as const satisfies Record<ValueKey, KeptKind>;

const keysOf = <K extends string>(kinds: Record<K, string>, kind: KeptKind): K[] =>
  (Object.keys(kinds) as K[]).filter((key) => kinds[key] === kind);

export const storesOf = (kind: KeptKind): StoreNames<ExtensionDatabase>[] =>
  keysOf(kindOfStore, kind);
export const valuesOf = (kind: KeptKind): ValueKey[] => keysOf(kindOfValue, kind);
