import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { answerPermissionPrompt } from "../../rig/display/permission-prompt.ts";
import { registeredScripts } from "../../rig/page/with-apis.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { fill } from "../support/fill.ts";
import { composed, openStrictSite, type TabSide, tabSide } from "./nudged-page.ts";
import { openSuggestions } from "../support/open-suggestions.ts";
import { press } from "../support/press.ts";
import { firstOrAll } from "../support/extent.ts";
import { firstBrowser, managedBrowsers } from "../support/browsers.ts";
import { untilText } from "../support/until-text.ts";

const organisation = "Ville de Saint-Martin-des-Champs";
const heavy = "habits-email-heavy-attachment";
const toAll = "habits-email-reply-all";

const t = await loadText("fr");
let site: Awaited<ReturnType<typeof openStrictSite>>;
beforeAll(async () => {
  site = await openStrictSite();
});

const valueOf = (page: Page, id: string) =>
  page.$eval(`#${id}`, (control) => (control as HTMLInputElement).value);

describe.each(firstOrAll(managedBrowsers))(
  "an organisation that manages suggestion rules, in %s",
  (_, launch) => {
    let rig: Rig;
    let page: Page;
    let tab: Page;
    let side: TabSide;
    beforeAll(async () => {
      const policy = {
        organisation,
        habits: {
          rules: {
            "email/heavy-attachment": { minimumBytes: 9_000_000 },
            "email/reply-all": { isOn: false },
          },
          limits: { perWeek: 2 },
        },
        fileSharingUrl: "https://files.example/",
        webmails: [site.origin],
      };
      rig = await launch({ policy });
      // The person's own setting applies if the policy sets none.
      const rules = { "email/heavy-attachment": { minimumBytes: 1, minimumDeliveredBytes: 7e6 } };
      await rig.writeStorage({ settings: { habits: { rules } } });
      page = await openSuggestions(rig);
      // Chromium delivers a policy a few seconds after its start.
      await page.waitForSelector("#fileSharingUrl:disabled", { timeout: 60_000 });
      tab = await rig.visit(site.origin);
      side = await tabSide(rig, page, tab);
    });

    test("managed settings are locked and name their owner, and the others can be changed", async () => {
      await page.bringToFront();
      for (const rule of [heavy, toAll]) await press(page, `#${rule}-card summary`);
      await page.waitForSelector(`#${heavy}-minimumBytes:disabled`);
      assert.equal(await valueOf(page, `${heavy}-minimumBytes`), "9");
      assert.equal(await valueOf(page, `${heavy}-minimumDeliveredBytes`), "7");
      await page.waitForSelector(`#${heavy}-minimumDeliveredBytes:enabled`);
      await page.waitForSelector("#habits-limits-perWeek:disabled");
      await page.waitForSelector(`#${toAll}-stance:disabled`);
      assert.equal(await valueOf(page, `${toAll}-stance`), "off");
      await page.waitForSelector("#habits-webmails-list button:disabled");
      const pageText = await page.$eval("main", (main) => main.innerText);
      const locks = pageText.split(t("common.lockedBy", { organisation })).length - 1;
      // A threshold, a rule, a limit, the webmails, the address.
      assert.equal(locks, 5);
      assert.deepEqual(await axeViolations(page), []);
    });

    test("the person's own changes are kept, and policy values are not copied into them", async () => {
      await fill(page, `${heavy}-minimumDeliveredBytes`, "6");
      await press(page, `#${heavy} button:not([type])`);
      await page.waitForFunction(
        (id, saved) => document.querySelector(id)?.textContent === saved,
        {},
        `#${heavy}-outcome`,
        t("habits.outcome.saved"),
      );
      const { habits } = (await rig.readStorage("settings")) as { habits: object };
      assert.deepEqual(habits, {
        rules: { "email/heavy-attachment": { minimumBytes: 1, minimumDeliveredBytes: 6e6 } },
      });
    });

    test("a disabled rule shows nothing, and a managed threshold overrides the person's", async () => {
      await tab.bringToFront();
      assert.deepEqual(await side.observe(composed(30, "replyAll", [])), { isNudgeShown: false });
      assert.deepEqual(await side.observe(composed(2)), { isNudgeShown: false });
      assert.deepEqual(await side.observe(composed(2, "new", [9_000_000])), { isNudgeShown: true });
      await side.untilText(t("nudge.heavyAttachmentDo"));
    });
  },
);

const untilVideosAre = (page: Page, isWatched: boolean) =>
  waitUntil(
    `videos watched: ${isWatched}`,
    async () => (await registeredScripts(page)).includes("transfer-observer") === isWatched,
  );

describe.each(firstBrowser)(
  "videos and the access they need, in the store build in %s",
  (name, launch) => {
    let rig: Rig;
    let page: Page;
    beforeAll(async () => {
      rig = await launch({ mode: "store", ...(name === "chromium" && { display: "new" }) });
      page = await openSuggestions(rig);
    });

    test("are watched once access is granted on the page, and no longer once it is revoked", async () => {
      await page.waitForSelector("#habits-access-allow");
      assert.deepEqual(await axeViolations(page), []);
      await untilVideosAre(page, false);
      await page.bringToFront();
      await press(page, "#habits-access-allow");
      if (rig.display) await answerPermissionPrompt(page, rig.display, "allow");
      await page.waitForSelector("#habits-access-drop");
      await untilText(page, "main", t("habits.accessGiven"));
      await untilVideosAre(page, true);
      await press(page, "#habits-access-drop");
      await page.waitForSelector("#habits-access-allow");
      await untilVideosAre(page, false);
    });
  },
);
