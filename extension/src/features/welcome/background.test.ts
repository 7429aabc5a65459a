import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { browser } from "../../platform/browser.ts";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { startWelcome } from "./background.ts";

let opened: string[];
let installType: string;

beforeEach(async () => {
  await emptyBrowser();
  opened = [];
  installType = "normal";
  Object.assign(browser, { management: { getSelf: async () => ({ installType }) } });
  Object.assign(browser.runtime, {
    getURL: (path: string) => path,
    sendMessage: async () => Promise.reject(new Error("no other build")),
  });
  Object.assign(browser.tabs, {
    create: async ({ url }: { url: string }) => void opened.push(url),
  });
  startWelcome();
});
afterEach(() => void vi.useRealTimers());

const install = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test("an installation opens the welcome page once", async () => {
  await install("install");
  await vi.waitFor(() => expect(opened).toEqual(["/welcome.html"]));
});

test.each(["update", "browser_update", "chrome_update", "shared_module_update"])(
  "the event %s opens nothing",
  async (reason) => {
    await install(reason);
    await settle();
    expect(opened).toEqual([]);
  },
);

test("a policy that is known hides the page", async () => {
  await fakeBrowser.storage.managed.set({ welcome: false });
  await install("install");
  await settle();
  expect(opened).toEqual([]);
});

test("an installation by policy waits for the policy, which may hide the page", async () => {
  installType = "admin";
  await install("install");
  await settle();
  expect(opened).toEqual([]);
  await fakeBrowser.storage.managed.set({ welcome: false });
  await settle();
  expect(opened).toEqual([]);
});

test("an installation by policy opens the page when the policy arrives, or after five seconds without one", async () => {
  installType = "admin";
  await install("install");
  await settle();
  await fakeBrowser.storage.managed.set({ organisation: "Ville de Valdebrume" });
  await vi.waitFor(() => expect(opened).toEqual(["/welcome.html"]));

  await fakeBrowser.storage.managed.clear();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await install("install");
  await settle();
  expect(opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5000);
  await settle();
  expect(opened).toHaveLength(2);
});

test("the store build opens nothing beside the work build", async () => {
  Object.assign(browser.runtime, { sendMessage: async () => true });
  await install("install");
  await settle();
  expect(opened).toEqual([]);
});
