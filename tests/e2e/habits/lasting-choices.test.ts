import assert from "node:assert/strict";
import { emptyHabitState, type RuleId, setException } from "@digital-cleanup/habits";
import { loadText, type Text } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe } from "vitest";
import { dismissedTwice, forgetHabits, readRuleState } from "../../rig/page/habit-state.ts";
import type { Rig } from "../../rig/rig.ts";
import { composed, lowerable, openStrictSite, type TabSide, tabSide } from "./nudged-page.ts";
import { confirmChoice } from "../support/confirm-choice.ts";
import { testBeyondMain } from "../support/extent.ts";
import { browsers } from "../support/browsers.ts";

const heavy = "email/heavy-attachment";
const oversized = "streaming/oversized-video";

let site: Awaited<ReturnType<typeof openStrictSite>>;
let t: Text;
beforeAll(async () => {
  site = await openStrictSite();
  t = await loadText("fr");
});

describe.each(browsers)("a choice that lasts, made in a suggestion, in %s", (name, launch) => {
  const more = testBeyondMain(name);
  let rig: Rig;
  let control: Page;
  let page: Page;
  let side: TabSide;
  beforeAll(async () => {
    rig = await launch();
    await rig.untilMeasuring();
    control = await rig.openDashboard("settings");
  });

  const kind = (rule: RuleId) => readRuleState(rig, rule);

  beforeEach(async () => {
    await forgetHabits(rig);
    await rig.writeStorage({ settings: site.watched });
    page = await rig.visit(site.origin);
    side = await tabSide(rig, control, page);
    await page.focus("#field");
  });
  afterEach(() => page.close());

  more(
    "a site rule accepted by keyboard is confirmed by keyboard in the popup, which names the site",
    async () => {
      const fit = t("nudge.fitDo", { site: site.host });
      await side.observe(lowerable());
      await side.untilText(fit);
      await side.tabTo(fit);
      await page.keyboard.press("Enter");
      await side.untilText(t("nudge.confirm"));
      assert.deepEqual(await rig.readStorage("habits-fit-sites"), []);
      assert.equal((await side.nudge())!.focused, t("nudge.close"));
      await page.keyboard.press("Enter");
      await side.untilGone();
      const question = t("habits.confirmFit", { site: site.host });
      assert.ok((await confirmChoice(rig, side.tabId)).includes(question));
      assert.deepEqual(await rig.readStorage("habits-fit-sites"), [site.origin]);
      assert.equal((await kind(oversized))!.accepted, 1);
    },
  );

  more('"not on this site" and "never" are offered from the first showing', async () => {
    await side.observe(composed(12));
    await side.tabTo(t("nudge.notHere", { site: site.host }));
    await page.keyboard.press("Enter");
    await side.untilText(t("nudge.confirm"));
    assert.deepEqual((await kind(heavy))!.notHere, []);
    await confirmChoice(rig, side.tabId);
    assert.deepEqual((await kind(heavy))!.notHere, [site.origin]);
    await page.bringToFront();
    await page.goto(site.otherOrigin);
    const habits = setException(emptyHabitState(), heavy, site.origin, "notHere");
    await rig.writeStorage({ habits });
    await side.observe(composed(12));
    await side.tabTo(t("nudge.never"));
    await page.keyboard.press("Enter");
    await side.untilText(t("nudge.confirm"));
    // Until it is confirmed, it is put off.
    const { stance, snooze } = (await kind(heavy))!;
    assert.deepEqual([stance, snooze !== undefined], ["asks", true]);
    await confirmChoice(rig, side.tabId);
    assert.equal((await kind(heavy))!.stance, "never");
  });

  more(
    "the third dismissal in a row asks once whether to stop or to act automatically, and stores the answer",
    async () => {
      await dismissedTwice(rig, oversized);
      await side.observe(lowerable({ reach: "player" }));
      await side.tabTo(t("nudge.notNow"));
      await page.keyboard.press("Enter");
      const asking = await side.untilText(t("nudge.ask"));
      assert.deepEqual(asking.buttons, [
        t("nudge.question.never"),
        t("nudge.question.acts"),
        t("nudge.question.asks"),
      ]);
      await side.tabTo(t("nudge.question.acts"));
      await page.keyboard.press("Enter");
      await side.untilText(t("nudge.confirm"));
      assert.equal((await kind(oversized))!.stance, "asks");
      await confirmChoice(rig, side.tabId);
      assert.equal((await kind(oversized))!.stance, "acts");
    },
  );
});
