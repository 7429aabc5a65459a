import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { HabitState } from "@digital-cleanup/habits";
import { loadText, type Text } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { fill } from "../support/fill.ts";
import { tabTo } from "../support/keyboard.ts";
import { composed, openStrictSite, tabSide } from "./nudged-page.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { wordsShown } from "../support/words-shown.ts";
import { firstBrowser } from "../support/browsers.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";

const heavy = "#habits-email-heavy-attachment";

let site: Awaited<ReturnType<typeof openStrictSite>>;
let t: Text;
beforeAll(async () => {
  site = await openStrictSite();
  t = await loadText("fr");
});

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent.trim());

const habitsOf = async (rig: Rig) => (await rig.readStorage("habits")) as HabitState;

describe.each(firstBrowser)("the suggestions page in %s", (name, launch) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch();
    await rig.writeStorage({ settings: site.watched });
    await rig.untilMeasuring();
    page = await rig.openDashboard("habits");
    await page.waitForSelector(heavy);
  });

  test("has nine controls and at most 110 words, is accessible and fits in 320 pixels", async () => {
    assert.equal((await page.$$("main [role=switch]")).length, 8);
    assert.equal((await page.$$("main input[name=rhythm]")).length, 3);
    assert.ok((await wordsShown(page)) <= 110);
    await assertReadsWell(page, "folded");
    await press(page, "#habits-more > summary");
    await page.waitForSelector("#habits-more[open]");
    await assertReadsWell(page, "unfolded");
  });

  test("a switch silences a rule at once, and brings it back", async () => {
    await tabTo(page, heavy);
    await page.keyboard.press(" ");
    await page.waitForSelector(`${heavy}:not(:checked)`);
    const stance = async () =>
      (await habitsOf(rig))?.kinds["email/heavy-attachment"]?.stance ?? "asks";
    await waitUntil("the rule is silent", async () => (await stance()) === "never");
    const other = await rig.visit(site.origin);
    const side = await tabSide(rig, page, other);
    assert.deepEqual(await side.observe(composed(2)), { isNudgeShown: false });
    await page.bringToFront();
    await press(page, heavy);
    await waitUntil("the rule speaks", async () => (await stance()) === "asks");
    await other.bringToFront();
    assert.deepEqual(await side.observe(composed(2)), { isNudgeShown: true });
    const seen = async () => (await habitsOf(rig)).kinds["email/heavy-attachment"]?.shown === 1;
    await waitUntil("the suggestion counts", seen);
    await other.close();
    await page.bringToFront();
    await untilText(
      page,
      "#habits-month",
      t("habits.month", { shown: 1, accepted: 0, dismissed: 0 }),
    );
  });

  test("how often is one choice, in words", async () => {
    await untilText(page, "#rhythm-limits", t("habits.perWeek", { count: 5 }));
    await page.focus("input[name=rhythm]:checked");
    await page.keyboard.press("ArrowRight");
    await untilText(page, "#rhythm-limits", "18 h 00");
    const stored = async () =>
      (await rig.readStorage("settings")) as { quietHours: string; habits: object };
    assert.equal((await stored()).quietHours, "09:00-18:00");
    await page.focus("input[name=rhythm]:checked");
    await page.keyboard.press("ArrowRight");
    await untilText(page, "#rhythm-limits", t("habits.perWeek", { count: 1 }));
    await waitUntil("the limit is stored", async () =>
      isDeepStrictEqual((await stored()).habits, { limits: { perWeek: 1 } }),
    );
    assert.equal((await stored()).quietHours, "");
    const other = await rig.visit(site.otherOrigin);
    const side = await tabSide(rig, page, other);
    assert.deepEqual(await side.observe(composed(20, "replyAll", [])), { isNudgeShown: false });
    await other.close();
  });

  test("what a person chose in a page is listed, and taken back by keyboard", async () => {
    const { kinds, ...rest } = await habitsOf(rig);
    const kind = kinds["email/heavy-attachment"]!;
    await rig.writeStorage({
      habits: {
        ...rest,
        kinds: {
          "email/heavy-attachment": { ...kind, notHere: ["https://mail.example"] },
          "streaming/oversized-video": { ...kind, stance: "acts" },
        },
      },
      "habits-fit-sites": ["https://video.example"],
    });
    await page.bringToFront();
    const listed = "#habits-more .entries > li";
    await page.waitForFunction((all) => document.querySelectorAll(all).length === 3, {}, listed);
    await assertReadsWell(page);
    for (let left = 2; left >= 0; left--) {
      await page.focus("#habits-choices-title");
      await tabTo(page, `${listed} button`);
      await page.keyboard.press("Enter");
      await page.waitForFunction(
        (all, wanted) => document.querySelectorAll(all).length === wanted,
        {},
        listed,
        left,
      );
    }
    await untilText(page, "#habits-more", t("habits.choicesNone"));
    const state = await habitsOf(rig);
    assert.deepEqual(state.kinds["email/heavy-attachment"]!.notHere, []);
    assert.equal(state.kinds["streaming/oversized-video"]!.stance, "asks");
    assert.deepEqual(await rig.readStorage("habits-fit-sites"), []);
  });

  test("an unreadable state is reported, and kept until it is discarded", async () => {
    await rig.writeStorage({ habits: { version: 1, shown: "many" } });
    const other = await rig.visit(site.origin);
    const side = await tabSide(rig, page, other);
    await side.observe(composed(12));
    await other.close();
    await page.bringToFront();
    await untilText(page, "#habits-aside", t("habits.aside"));
    await press(page, "#habits-aside-forget");
    await page.waitForSelector("#habits-aside", { hidden: true });
    assert.equal(await rig.readStorage("habits-aside"), undefined);
  });

  test("a sharing address must use https", async () => {
    await fill(page, "fileSharingUrl", "http://files.example");
    await page.keyboard.press("Enter");
    await untilText(page, "#fileSharingUrl-outcome", t("habits.fileSharingInvalid"));
    await fill(page, "fileSharingUrl", "https://files.example/");
    await page.keyboard.press("Enter");
    await untilText(page, "#fileSharingUrl-outcome", t("habits.saved"));
    assert.equal(await textOf(page, "#fileSharingUrl-why"), t("habits.fileSharingWhy"));
  });
});
