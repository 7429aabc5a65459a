import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import { launchBareChromium, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { inFirefoxWindow } from "../../rig/firefox/firefox-window.ts";
import { launchBareFirefox, launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import type { Rig } from "../../rig/rig.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { testAll } from "../support/extent.ts";

type RuleApi = {
  updateDynamicRules: (change: object) => Promise<void>;
  getDynamicRules: () => Promise<{ id: number }[]>;
};
type Apis = ExtensionApis & { declarativeNetRequest: RuleApi };
type Inside = { browser?: Apis; chrome: Apis };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Writes to each place that a test may write to. */
async function leaveTraces(control: Page): Promise<void> {
  await control.evaluate(async () => {
    const apis = globalThis as unknown as Inside;
    const { storage, permissions, scripting, declarativeNetRequest } = apis.browser ?? apis.chrome;
    await storage.local.set({ trace: 1 });
    await storage.session.set({ trace: 1 });
    await permissions.request({ origins: ["https://trace.example/*"] }).catch(() => false);
    await scripting.registerContentScripts([
      { id: "trace", js: ["nudge.js"], matches: ["https://trace.example/*"] },
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
    const apis = globalThis as unknown as Inside;
    const { storage, permissions, scripting, declarativeNetRequest } = apis.browser ?? apis.chrome;
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

const browsers = {
  Chromium: { launch: launchChromium, launchBare: () => launchBareChromium() },
  Firefox: { launch: launchFirefox, launchBare: () => launchBareFirefox() },
};

/** Puppeteer's list for Firefox contains pages that were closed. */
const tabsOf = async ({ name, browser }: Rig): Promise<unknown> =>
  name === "chromium"
    ? (await browser.pages()).map((page) => page.url()).join()
    : inFirefoxWindow(
        browser,
        "() => gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec).join()",
      );

for (const [name, { launch, launchBare }] of Object.entries(browsers)) {
  describe(`a ${name} that a test returned`, () => {
    test("keeps nothing for the next one", async () => {
      // Chromium cannot change its language while it runs.
      const first = await launch(name === "Firefox" ? { language: "en" } : {});
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

      const second = await launch();
      assert.equal(second.browser.process()!.pid, pid);
      assert.equal(await tabsOf(second), "about:blank");
      assert.deepEqual(await findTraces(await second.openDashboard("settings")), nothing);
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

    test("ends the waits of a page behind another, which draws no frames", async () => {
      const browser = await launchBare();
      const behind = await browser.newPage();
      await behind.goto(`${site.origin}/light`);
      const inFront = await browser.newPage();
      await inFront.bringToFront();
      await behind.evaluate(() => {
        window.requestAnimationFrame = () => 0;
        setTimeout(() => document.body.remove(), 500);
      });
      await behind.waitForSelector("body", { hidden: true });
      await behind.waitForFunction(() => !document.body);
      await browser.close();
    });

    testAll("runs the store build, the work build and no build, one after the other", async () => {
      const work = await launch();
      const pid = work.browser.process()!.pid;
      await (await work.openPopup()).close();
      await work.close();
      const store = await launch({ mode: "store" });
      assert.equal(store.browser.process()!.pid, pid);
      await (await store.openPopup()).close();
      await store.close();
      const bare = await launchBare();
      assert.equal(bare.process()!.pid, pid);
      await bare.close();
    });

    testAll("is replaced if it died", async () => {
      const rig = await launch();
      const died = rig.browser.process()!;
      process.kill(-died.pid!, "SIGKILL");
      await new Promise((resolve) => died.once("exit", resolve));
      await rig.close();
      const next = await launch();
      assert.notEqual(next.browser.process()!.pid, died.pid);
      await (await next.openPopup()).close();
      await next.close();
    });
  });
}
