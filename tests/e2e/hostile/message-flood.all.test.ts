import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import { browsers } from "../support/browsers.ts";
import type { Rig } from "../../rig/rig.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { figure } from "../support/press.ts";
import { inTab } from "../../rig/page/in-tab.ts";
import { openPageDetails } from "../support/open-page-details.ts";

/** Browsers carry about a thousand messages a second, whatever becomes of them. */
const messages = 20_000;
/** Sent at once. More would exceed the memory for pending messages. */
const batch = 5_000;
/** What a tab may send, by the limit of `receive-observed.ts`. */
const allowed = { atOnce: 1_000, perSecond: 100 };

/**
 * Sends messages from the world of the content scripts, as a page does that has taken over its process. Resolves to how many were taken
 * once all are answered.
 */
const flood = (control: Page, tabId: number): Promise<number> =>
  inTab(
    control,
    tabId,
    async (most: number) => {
      const own = globalThis as unknown as { browser?: ExtensionApis; chrome?: ExtensionApis };
      const { runtime } = (own.browser ?? own.chrome)!;
      const message = {
        type: "transfer/observed",
        document: "flooding-document",
        urlHash: 1,
        routeHash: 1,
        routes: 1,
        startedMs: Date.now(),
        shownMs: Date.now(),
        entries: [],
      };
      const answers: Promise<unknown>[] = [];
      for (let index = 0; index < most; index += 1) {
        answers.push(runtime.sendMessage({ ...message, firstIndex: index }).catch(() => false));
      }
      return (await Promise.all(answers)).filter((answer) => answer === true).length;
    },
    batch,
  );

describe.each(browsers)(`a flood of ${messages} messages in %s`, (name, launch) => {
  let rig: Rig;
  let site: Site;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openSite()]);
    await rig.untilMeasuring();
  });

  test(
    "leaves the popup and the measuring of other pages usable",
    { timeout: 600_000 },
    async () => {
      const hostile = await rig.visit(`${site.origin}/light`);
      const hostileTab = await rig.tabIdOf(hostile);
      const control = await rig.openDashboard("settings");
      const startedMs = Date.now();
      let taken = 0;
      for (let sent = 0; sent < messages; sent += batch) {
        taken += await flood(control, hostileTab);
      }
      const seconds = (Date.now() - startedMs) / 1000;
      assert.ok(taken <= allowed.atOnce + allowed.perSecond * seconds, `${taken}: ${seconds} s`);

      const page = await rig.visit(`${site.origin}/light`);
      const popup = await rig.openPopup(await rig.tabIdOf(page));
      await openPageDetails(popup);
      await popup.waitForFunction(
        () => Number(document.querySelector<HTMLDataElement>("#transfer-requests")?.value) === 2,
        { polling: 100 },
      );
      assert.ok((await figure(popup, "#transfer-bytes")) > 0);
    },
  );
});
