import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

type Apis = Record<string, Record<string, unknown>>;
const apis = fakeBrowser as unknown as Apis;
const shared = globalThis as { originalApis?: [name: string, api: object, members: object][] };

// Test files share a process: each starts with fresh modules and globals, an empty browser and an empty database.
vi.resetModules();
vi.unstubAllGlobals();
vi.useRealTimers();
vi.restoreAllMocks();
restoreApis();
fakeBrowser.reset();
globalThis.indexedDB = new IDBFactory();

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
