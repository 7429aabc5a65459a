import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { forgetLeftTabs } from "./forget-left-tabs.ts";
import { changePages, readPages } from "./store.ts";

const { tabs } = fakeBrowser;
const site = "https://site.example";
const pause = (tabId: number) =>
  changePages((pages) => ({ ...pages, paused: [...pages.paused, { tabId, origin: site }] }));
const pausedTabs = async () => (await readPages()).paused.map(({ tabId }) => tabId);

beforeEach(() => {
  fakeBrowser.reset();
});

test("nothing is heard of tabs until a person chooses something for one of them", async () => {
  const { id } = await tabs.create({ url: `${site}/` });
  forgetLeftTabs();
  expect(tabs.onUpdated.hasListeners()).toBe(false);
  await pause(id!);
  await vi.waitFor(() => expect(tabs.onUpdated.hasListeners()).toBe(true));
  await tabs.update(id, { url: "https://other.example/" });
  await vi.waitFor(async () => expect(await pausedTabs()).toEqual([]));
  await vi.waitFor(() => expect(tabs.onUpdated.hasListeners()).toBe(false));
});

test("a tab is remembered while it stays on its site", async () => {
  const { id } = await tabs.create({ url: `${site}/` });
  forgetLeftTabs();
  await pause(id!);
  await vi.waitFor(() => expect(tabs.onUpdated.hasListeners()).toBe(true));
  await tabs.update(id, { url: `${site}/second` });
  const closed = await tabs.create({ url: `${site}/` });
  await pause(closed.id!);
  await tabs.onRemoved.trigger(closed.id!, { windowId: 0, isWindowClosing: false });
  await vi.waitFor(async () => expect(await pausedTabs()).toEqual([id]));
});

test("a tab that left its site while the background was stopped is forgotten when it starts", async () => {
  const left = await tabs.create({ url: "https://other.example/" });
  const stayed = await tabs.create({ url: `${site}/` });
  await pause(left.id!);
  await pause(stayed.id!);
  forgetLeftTabs();
  await vi.waitFor(async () => expect(await pausedTabs()).toEqual([stayed.id]));
});

test("a tab that left its site, or was closed, before the choice was stored is forgotten", async () => {
  const stayed = await tabs.create({ url: `${site}/` });
  const left = await tabs.create({ url: `${site}/` });
  const closedId = left.id! + 1;
  forgetLeftTabs();
  await pause(stayed.id!);
  await vi.waitFor(() => expect(tabs.onUpdated.hasListeners()).toBe(true));
  await tabs.update(left.id, { url: "https://other.example/" });
  await pause(left.id!);
  await pause(closedId);
  await vi.waitFor(async () => expect(await pausedTabs()).toEqual([stayed.id]));
});
