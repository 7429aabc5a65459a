import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

type Apis = Record<string, Record<string, unknown>>;
const apis = fakeBrowser as unknown as Apis;
const shared = globalThis as {
  originalApis?: [name: string, api: object, members: object][];
  waitFor?: typeof vi.waitFor;
};

// Test files share a process: each starts with fresh modules and globals, an empty browser and an empty database.
vi.resetModules();
vi.unstubAllGlobals();
vi.useRealTimers();
vi.restoreAllMocks();
restoreApis();
fakeBrowser.reset();
globalThis.indexedDB = new IDBFactory();

/** A busy machine misses Vitest's own limit of a second. */
const maxWaitMs = 60_000;
const waitFor = (shared.waitFor ??= vi.waitFor);
vi.waitFor = (check, options = maxWaitMs) => waitFor(check, options);

/** Takes back what an earlier file replaced in the browser's interfaces. */
function restoreApis(): void {
  shared.originalApis ??= Object.entries(apis).map(([name, api]) => [name, api, { ...api }]);
  const names = new Set(shared.originalApis.map(([name]) => name));
  for (const name of Object.keys(apis)) if (!names.has(name)) delete apis[name];
  for (const [name, api, members] of shared.originalApis) {
    if (typeof api === "object") Object.assign(api, members);
    Object.assign(apis, { [name]: api });
  }
}
