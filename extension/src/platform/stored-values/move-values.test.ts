import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

const { local } = fakeBrowser.storage;

/** What version 0.1 stored, with an unsent message whose text must not change. */
const former = {
  settings: { language: "fr", measurement: "always", webmails: ["https://mail.example.org"] },
  challenge: {
    version: 1,
    joined: [
      {
        address: { baseUrl: "https://tally.example", code: "BRUME" },
        secret: "AAAAAAAAAAAAAAAAAAAAAA",
        waiting: { seq: 3, request: { method: "PUT", body: '{\n  "seq": 3\n}' } },
      },
    ],
    unread: [],
  },
  habits: { version: 1, kinds: {} },
  "habits-aside": [{ atMs: 1, kept: "strange" }],
  "habits-fit-sites": ["https://video.example"],
  sober: { version: 1, sober: { everywhere: true, sites: [] } },
  "cleanup-session": { version: 1, session: { activeMs: 60_000 } },
};
const keys = Object.keys(former) as (keyof typeof former)[];

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  await local.set(former);
});

/** A context that has just started, as after the browser was killed. */
async function startContext() {
  vi.resetModules();
  return import("./stored-values.ts");
}
type Context = Awaited<ReturnType<typeof startContext>>;

const readAll = async ({ readValue }: Context) =>
  Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await readValue(key)])));

const failPutsOf = (isFailing: (key: unknown) => boolean) => {
  const { put } = IDBObjectStore.prototype;
  return vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    value,
    key,
  ) {
    if (isFailing(key)) throw new DOMException("full", "QuotaExceededError");
    return put.call(this, value, key);
  });
};
const isMark = (key: unknown) => key === "moved-from-storage-local";

test("every value of an earlier version is moved, and nothing is left behind", async () => {
  await local.set({ other: 1 });
  const context = await startContext();
  await context.startStoredValues();
  expect(await readAll(context)).toEqual(former);
  expect(await local.get(null)).toEqual({ other: 1 });
});

test("contexts that start at the same time move the values once", async () => {
  const [first, second] = [await startContext(), await startContext()];
  await Promise.all([first.startStoredValues(), second.startStoredValues()]);
  await first.writeValues({ settings: { language: "en" } });
  await second.startStoredValues();
  expect(await readAll(second)).toEqual({ ...former, settings: { language: "en" } });
});

test("a browser that is killed before the copy is confirmed copies again what is current", async () => {
  const failing = failPutsOf(isMark);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const killed = await startContext();
  await killed.startStoredValues();
  expect(await local.get(null)).toEqual(former);
  await killed.writeValues({ sober: "changed" });
  failing.mockRestore();
  const next = await startContext();
  expect(await readAll(next)).toEqual({ ...former, sober: "changed" });
  expect(await local.get(null)).toEqual({});
});

test("a browser that is killed before the former values are removed removes them at its next start", async () => {
  const remove = vi.spyOn(local, "remove").mockRejectedValue(new Error("killed"));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const killed = await startContext();
  await killed.writeValues({ sober: "changed" });
  expect(await killed.readValue("sober")).toBe("changed");
  remove.mockRestore();
  const next = await startContext();
  await next.startStoredValues();
  expect(await readAll(next)).toEqual({ ...former, sober: "changed" });
  expect(await local.get(null)).toEqual({});
});

test("on a full disk the former values stay in use until there is room", async () => {
  const full = failPutsOf(() => true);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const context = await startContext();
  expect(await readAll(context)).toEqual(former);
  await context.writeValues({ sober: "changed" });
  await context.removeValue("habits-aside");
  full.mockRestore();
  expect(await readAll(context)).toEqual({
    ...former,
    sober: "changed",
    "habits-aside": undefined,
  });
  expect(await local.get(null)).toEqual({});
});

test("a database that cannot be opened leaves the former values in use", async () => {
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(await readAll(await startContext())).toEqual(former);
});

test("a database that cannot be opened after the move is an error, not an empty store", async () => {
  await (await startContext()).startStoredValues();
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("broken", "UnknownError");
  });
  const context = await startContext();
  await expect(context.readValue("challenge")).rejects.toThrow("broken");
});

test("a copy that differs is not confirmed", async () => {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    value,
    key,
  ) {
    return put.call(this, key === "challenge" ? {} : value, key);
  });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(await readAll(await startContext())).toEqual(former);
  expect(await local.get(null)).toEqual(former);
});

test("values that a content script writes after the move are not read, and are removed", async () => {
  await (await startContext()).startStoredValues();
  await local.set({ settings: { measurement: "onClick" }, challenge: { version: 1, joined: [] } });
  const context = await startContext();
  expect(await readAll(context)).toEqual(former);
  await context.startStoredValues();
  expect(await local.get(null)).toEqual({});
});
