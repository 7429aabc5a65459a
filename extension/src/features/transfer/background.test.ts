import { request, sampleVisit } from "@digital-cleanup/page-weight/sample-records";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { browser } from "../../platform/browser.ts";
import { answerTo } from "../../platform/test-data/answer-to.ts";
import { alwaysOnPermissions, requestPermissions } from "../../platform/access/permissions.ts";
import { effectiveSetting, saveSetting } from "../../platform/settings/settings.ts";
import { fakeIcon } from "../../platform/toolbar-badge/test-data/fake-icon.ts";
import { startTransfer } from "./background.ts";
import { openPromptJournal } from "./visits/test-data/open-prompt-journal.ts";
import { readState } from "./visits/journal-store.ts";
import { sampleObserved } from "./observe/test-data/sample-observed.ts";
import { readTabVisit } from "./visits/watch-tab-visit.ts";

/** An event of an API that the fake browser does not implement. */
function fakeEvent() {
  const listeners = new Set<(detail: unknown) => unknown>();
  return {
    addListener: (listener: (detail: unknown) => unknown) => void listeners.add(listener),
    removeListener: (listener: (detail: unknown) => unknown) => void listeners.delete(listener),
    hasListener: (listener: (detail: unknown) => unknown) => listeners.has(listener),
    fire: (detail: unknown) => listeners.forEach((listener) => listener(detail)),
    count: () => listeners.size,
  };
}

function install(options: { isGranted: boolean }) {
  let { isGranted } = options;
  const events = {
    onCompleted: fakeEvent(),
    onBeforeRedirect: fakeEvent(),
    onErrorOccurred: fakeEvent(),
    onResponseStarted: fakeEvent(),
    onSendHeaders: fakeEvent(),
  };
  const onAdded = fakeEvent();
  const onRemoved = fakeEvent();
  const scripts = new Map<string, { id: string }>();
  const injected: number[] = [];
  fakeIcon();
  Object.assign(browser, {
    webRequest: isGranted ? events : undefined,
    permissions: {
      contains: async () => isGranted,
      request: async () => true,
      onAdded,
      onRemoved,
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => scripts.get(id) ?? []),
      registerContentScripts: async (added: { id: string }[]) =>
        added.forEach((script) => scripts.set(script.id, script)),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.forEach((id) => scripts.delete(id)),
      executeScript: async ({ target }: { target: { tabId: number } }) =>
        void injected.push(target.tabId),
    },
  });
  return {
    events,
    injected,
    isListening: () => events.onCompleted.count() > 0,
    isObserving: () => scripts.has("transfer-observer"),
    areStreamsCounted: () => scripts.has("transfer-streams") && scripts.has("transfer-relay"),
    grant: async (wanted: Parameters<typeof requestPermissions>[0]) => {
      await requestPermissions(wanted);
      isGranted = true;
      Object.assign(browser, { webRequest: events });
      onAdded.fire({ permissions: ["webRequest"], origins: ["*://*/*"] });
    },
    revoke: () => {
      isGranted = false;
      onRemoved.fire({ permissions: ["webRequest"], origins: ["*://*/*"] });
    },
  };
}

beforeEach(emptyBrowser);

test("a request of a media element is passed on with its document, and none of a worker", () => {
  const { events } = install({ isGranted: true });
  const onMediaRequest = vi.fn<(document: object) => void>();
  startTransfer(onMediaRequest);
  const media = { requestId: "1", type: "media", url: "https://site/a", timeStamp: 1000 };
  events.onSendHeaders.fire({ ...media, tabId: 7, frameId: 3, documentId: "AB12" });
  events.onSendHeaders.fire({ ...media, tabId: -1, frameId: -1 });
  expect(onMediaRequest.mock.calls).toEqual([[{ tabId: 7, frameId: 3, documentId: "AB12" }]]);
});

test("listeners are registered before anything is awaited", () => {
  const installed = install({ isGranted: true });
  startTransfer();
  expect(installed.isListening()).toBe(true);
});

test("without permissions no request and no page is observed", async () => {
  const installed = install({ isGranted: false });
  await saveSetting("measurement", "always");
  startTransfer();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect([installed.isListening(), installed.isObserving()]).toEqual([false, false]);
});

const openTab = {
  id: 3,
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
};

test("granting permissions sets the setting, listeners and script, and observes the open page", async () => {
  const installed = install({ isGranted: false });
  const query = vi.spyOn(browser.tabs, "query").mockResolvedValue([openTab]);
  startTransfer();
  await installed.grant(alwaysOnPermissions);
  await vi.waitFor(() => expect(installed.injected).toEqual([3]));
  query.mockRestore();
  expect([installed.isListening(), installed.isObserving()]).toEqual([true, true]);
  expect(await effectiveSetting("measurement")).toEqual({ value: "always", source: "person" });
});

test("revoking permissions falls back to on click, and sites granted for another feature leave it so", async () => {
  const installed = install({ isGranted: false });
  startTransfer();
  await installed.grant(alwaysOnPermissions);
  await vi.waitFor(() => expect(installed.isObserving()).toBe(true));
  installed.revoke();
  await vi.waitFor(() => expect(installed.isObserving()).toBe(false));
  await installed.grant({ origins: ["*://*/*"] });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect([installed.isListening(), installed.isObserving()]).toEqual([false, false]);
  expect((await effectiveSetting("measurement")).value).toBe("onClick");
});

test("choosing on click stops observing although permissions stay", async () => {
  const installed = install({ isGranted: true });
  await saveSetting("measurement", "always");
  startTransfer();
  await vi.waitFor(() => expect(installed.isObserving()).toBe(true));
  await saveSetting("measurement", "onClick");
  await vi.waitFor(() => expect(installed.isObserving()).toBe(false));
  expect(installed.isListening()).toBe(false);
});

/** The details of a response of 500 bytes. */
const finished = (requestId: string, type: string, tabId: number) => ({
  requestId,
  url: `https://site.example/${requestId}`,
  method: "GET",
  type,
  tabId,
  timeStamp: Date.now(),
  statusCode: 200,
  statusLine: "HTTP/1.1 200 OK",
  responseHeaders: [{ name: "content-length", value: "500" }],
});

test("a request that arrives while another waits is settled too, without a later event", async () => {
  const installed = install({ isGranted: true });
  await saveSetting("measurement", "always");
  startTransfer();
  await vi.waitFor(() => expect(installed.isObserving()).toBe(true));
  vi.useFakeTimers({ toFake: ["setTimeout", "Date"] });
  const complete = (requestId: string) =>
    installed.events.onCompleted.fire({
      ...finished(requestId, "xmlhttprequest", -1),
      originUrl: "https://site.example/worker.js",
    });
  complete("1");
  await vi.advanceTimersByTimeAsync(1000);
  complete("2");
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  const { visits, waiting } = await readState();
  expect(waiting).toEqual([]);
  expect(visits.map(({ id, growth }) => [id, growth])).toEqual([
    ["background https://site.example", 2],
  ]);
});

test("requests that a terminated worker left waiting are settled at its next start, once", async () => {
  const installed = install({ isGranted: true });
  await saveSetting("measurement", "always");
  await openPromptJournal().update((state) => {
    const record = request({ endedMs: Date.now() - 60_000, isWorkerRequest: true });
    const initiatorOrigin = "https://site.example";
    state.waiting.push({ record, tabId: -1, isMainFrame: false, initiatorOrigin });
  });
  vi.useFakeTimers({ toFake: ["setTimeout", "Date"] });
  startTransfer();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(installed.isObserving()).toBe(true));
  const { visits, waiting } = await readState();
  expect(waiting).toEqual([]);
  expect(visits.map(({ id, growth }) => [id, growth])).toEqual([
    ["background https://site.example", 1],
  ]);
});

test("a page gets the requests that waited for it, and is removed with its tab", async () => {
  const installed = install({ isGranted: true });
  await saveSetting("measurement", "always");
  startTransfer();
  await vi.waitFor(() => expect(installed.isObserving()).toBe(true));
  installed.events.onCompleted.fire({ ...finished("3", "image", 7), documentId: "page" });
  const observed = sampleObserved({ startedMs: Date.now(), shownMs: Date.now() });
  const sender = { documentId: "page", frameId: 0, tab: { id: 7 }, url: "https://site.example/" };
  expect(await answerTo(observed, sender)).toBe(true);
  await vi.waitFor(async () =>
    // "HTTP/1.1 200 OK" 15 + 2 · "content-length: 500" 19 + 2 · 2 = 40, and 500
    expect((await readTabVisit(7))?.transfer).toMatchObject({ requests: 1, bytesDown: 540 }),
  );
  await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
  await vi.waitFor(async () => expect(await readTabVisit(7)).toBeUndefined());
});

test("a page whose tab closed while the worker was stopped is removed at its next start", async () => {
  install({ isGranted: true });
  const [tab] = await fakeBrowser.tabs.query({});
  await openPromptJournal().update((state) => {
    state.visits.push(
      sampleVisit({ id: "open", tabId: tab!.id! }),
      sampleVisit({ id: "closed", tabId: 9999 }),
    );
  });
  startTransfer();
  await vi.waitFor(async () => expect(await readTabVisit(9999)).toBeUndefined());
  expect(await readTabVisit(tab!.id!)).toBeDefined();
});

test("live streams are counted only while the setting is on and every page is measured", async () => {
  const installed = install({ isGranted: true });
  await saveSetting("measurement", "always");
  startTransfer();
  await vi.waitFor(() => expect(installed.isObserving()).toBe(true));
  expect(installed.areStreamsCounted()).toBe(false);
  await saveSetting("liveStreams", true);
  await vi.waitFor(() => expect(installed.areStreamsCounted()).toBe(true));
  await saveSetting("measurement", "onClick");
  await vi.waitFor(() => expect(installed.areStreamsCounted()).toBe(false));
});

test("an update injects new observers into open pages", async () => {
  const installed = install({ isGranted: true });
  await saveSetting("measurement", "always");
  const query = vi.spyOn(browser.tabs, "query").mockResolvedValue([openTab]);
  startTransfer();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: "update", previousVersion: "0.1.0" });
  await vi.waitFor(() => expect(installed.injected).toEqual([3]));
  query.mockRestore();
});
