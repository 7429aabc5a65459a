import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { composed, openStrictSite, type TabSide, tabSide } from "./nudged-page.ts";
import { press } from "../support/press.ts";
import { firstOrAll } from "../support/extent.ts";
import { managedBrowsers } from "../support/browsers.ts";
import { untilText } from "../support/until-text.ts";

const organisation = "Ville de Saint-Martin-des-Champs";
const heavy = "habits-email-heavy-attachment";
const toAll = "habits-email-reply-all";

const t = await loadText("fr");
let site: Awaited<ReturnType<typeof openStrictSite>>;
beforeAll(async () => {
  site = await openStrictSite();
});

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
      page = await rig.openDashboard("habits");
      await press(page, "#habits-more > summary");
      // Chromium delivers a policy a few seconds after its start.
      await page.waitForSelector("#fileSharingUrl:disabled", { timeout: 60_000 });
      tab = await rig.visit(site.origin);
      side = await tabSide(rig, page, tab);
    });

    test("what the organisation set is locked and names its owner, and the rest can be changed", async () => {
      await page.bringToFront();
      await page.waitForSelector(`#${toAll}:disabled:not(:checked)`);
      await page.waitForSelector(`#${heavy}:enabled:checked`);
      await page.waitForSelector("input[name=rhythm][value=rarely]:disabled");
      await page.waitForSelector("input[name=rhythm][value=notAtWork]:enabled");
      await untilText(page, "#rhythm-limits", t("habits.perWeek", { count: 2 }));
      const pageText = await page.$eval("main", (main) => main.innerText);
      const locks = pageText.split(t("common.lockedBy", { organisation })).length - 1;
      // How often, a rule, the address.
      assert.equal(locks, 3);
      assert.deepEqual(await axeViolations(page), []);
    });

    test("the person's own changes are kept, and policy values are not copied into them", async () => {
      await press(page, "input[name=rhythm][value=notAtWork]");
      await untilText(
        page,
        "#rhythm-limits",
        t("habits.quietBetween", { start: "9 h 00", end: "18 h 00" }),
      );
      const before = { "email/heavy-attachment": { minimumBytes: 1, minimumDeliveredBytes: 7e6 } };
      const stored = async () => (await rig.readStorage("settings")) as { habits: object };
      await waitUntil("the choice is stored", async () =>
        isDeepStrictEqual((await stored()).habits, { rules: before, limits: { perWeek: 5 } }),
      );
      // Whatever the hour, the next test is not in quiet hours.
      await press(page, "input[name=rhythm][value=normally]");
      await waitUntil("no hour is quiet", async () =>
        isDeepStrictEqual(await stored(), {
          habits: { rules: before, limits: { perWeek: 5 } },
          quietHours: "",
        }),
      );
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
