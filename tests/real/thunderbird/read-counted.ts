import type { Thunderbird } from "../../rig/thunderbird/launch-thunderbird.ts";

/** What the extension counted and shows, since Thunderbird was started. */
export type Counted = {
  /** E-mails of each counted action, with their bytes where they are known. */
  actions: { count: number; bytes?: number }[];
  /** How many messages it knows to be selected or open. */
  shown: number;
  setAside: number;
  marked: number;
  freed: { count: number; bytes: number };
  /** What it knows of each trash. */
  trashes: Record<string, { count: number; bytes: number; isStale: boolean }>;
};

/** Runs in the extension's background. */
const source = `async () => {
  // Opening a database that does not exist would create it, without the extension's stores.
  const exists = (await indexedDB.databases()).some(({ name }) => name === "digital-cleanup");
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = exists && (await done(indexedDB.open("digital-cleanup")));
  const actions = exists ? await done(database.transaction("actions").objectStore("actions").getAll()) : [];
  database?.close?.();
  const { "thunderbird-removals": removals } = await browser.storage.session.get("thunderbird-removals");
  const shown = Object.values(removals?.shown.byTab ?? {}).flat().length;
  return { setAside: 0, marked: 0, freed: { count: 0, bytes: 0 }, trashes: {}, ...removals, shown, actions: actions.map(({ count, bytes }) => ({ count, bytes })) };
}`;

export const readCounted = ({ runInExtension }: Thunderbird): Promise<Counted> =>
  runInExtension(source, []);
