import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, test } from "vitest";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import { inFirefoxWindow } from "../../rig/firefox/firefox-window.ts";
import { launchBareFirefox, launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { testAll } from "../support/extent.ts";

type Inside = { browser: ExtensionApis };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Writes to each place that a test may write to. */
async function leaveTraces(control: Page): Promise<void> {
  await control.evaluate(async () => {
    const { storage, permissions, scripting, declarativeNetRequest } = (
      globalThis as unknown as Inside & { browser: { declarativeNetRequest: RuleApi } }
    ).browser;
    type RuleApi = { updateDynamicRules: (change: object) => Promise<void> };
    await storage.local.set({ trace: 1 });
    await storage.session.set({ trace: 1 });
    await permissions.request({ origins: ["https://trace.example/*"] }).catch(() => false);
    await scripting.registerContentScripts([
      { id: "trace", js: ["background.js"], matches: ["https://trace.example/*"] },
    ]);
    const rule = { id: 9_999, action: { type: "block" }, condition: { urlFilter: "trace" } };
    await declarativeNetRequest.updateDynamicRules({ addRules: [rule] });
    localStorage.setItem("trace", "1");
    await new Promise((resolve) => {
      const opening = indexedDB.open("trace");
      opening.addEventListener("success", resolve);
    });
  });
}

/** What the extension finds in those places. */
const findTraces = (control: Page) =>
  control.evaluate(async () => {
    const { storage, permissions, scripting, declarativeNetRequest, i18n } = (
      globalThis as unknown as Inside & { browser: { declarativeNetRequest: RuleApi } }
    ).browser;
    type RuleApi = { getDynamicRules: () => Promise<{ id: number }[]> };
    const scripts = await scripting.getRegisteredContentScripts();
    const rules = await declarativeNetRequest.getDynamicRules();
    return {
      local: await storage.local.get("trace"),
      session: await storage.session.get("trace"),
      origins: (await permissions.getAll()).origins!.filter((origin) => /trace/.test(origin)),
      scripts: scripts.filter(({ id }) => id === "trace").length,
      rules: rules.filter(({ id }) => id === 9_999).length,
      page: localStorage.getItem("trace"),
      databases: (await indexedDB.databases()).filter(({ name }) => name === "trace").length,
      language: i18n.getUILanguage(),
    };
  });

const nothing = {
  local: {},
  session: {},
  origins: [],
  scripts: 0,
  rules: 0,
  page: null,
  databases: 0,
};

test("a Firefox that a test returned keeps nothing for the next one", async () => {
  const first = await launchFirefox({ language: "en" });
  const pid = first.browser.process()!.pid;
  const control = await first.openDashboard("settings");
  await leaveTraces(control);
  const page = await first.visit(`${site.origin}/light`);
  await page.evaluate(() => {
    localStorage.setItem("trace", "1");
    document.cookie = "trace=1; max-age=1000";
  });
  await page.setViewport({ width: 320, height: 800 });
  assert.equal((await findTraces(control)).rules, 1);
  await first.close();

  const second = await launchFirefox();
  assert.equal(second.browser.process()!.pid, pid);
  const tabs = "() => gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec).join()";
  assert.equal(await inFirefoxWindow(second.browser, tabs), "about:blank");
  const { language, ...traces } = await findTraces(await second.openDashboard("settings"));
  assert.deepEqual(traces, nothing);
  assert.equal(language, "en-US");
  const again = await second.visit(`${site.origin}/light`);
  const left = await again.evaluate(() => ({
    stored: localStorage.length,
    cookies: document.cookie,
    widthPx: innerWidth,
    language: navigator.language,
  }));
  assert.deepEqual(left, { stored: 0, cookies: "", widthPx: 1280, language: "fr" });
  await second.close();
});

testAll(
  "the store build, the work build and no build run one after the other in one process",
  async () => {
    const work = await launchFirefox();
    const pid = work.browser.process()!.pid;
    await (await work.openPopup()).close();
    await work.close();
    const store = await launchFirefox({ mode: "store" });
    assert.equal(store.browser.process()!.pid, pid);
    await (await store.openPopup()).close();
    await store.close();
    const bare = await launchBareFirefox();
    assert.equal(bare.process()!.pid, pid);
    await bare.close();
  },
);

testAll("a Firefox that died is replaced", async () => {
  const rig = await launchFirefox();
  const died = rig.browser.process()!;
  process.kill(-died.pid!, "SIGKILL");
  await new Promise((resolve) => died.once("exit", resolve));
  await rig.close();
  const next = await launchFirefox();
  assert.notEqual(next.browser.process()!.pid, died.pid);
  await (await next.openPopup()).close();
  await next.close();
});
