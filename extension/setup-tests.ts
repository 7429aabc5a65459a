import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

// Test files share a process: each starts with fresh modules and globals, an empty browser and an empty database.
vi.resetModules();
vi.unstubAllGlobals();
vi.useRealTimers();
vi.restoreAllMocks();
fakeBrowser.reset();
globalThis.indexedDB = new IDBFactory();
