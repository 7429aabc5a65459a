import assert from "node:assert/strict";
import type { RuleId } from "@digital-cleanup/habits";
import { createFormat, loadText, type Text } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { nudgeHost } from "../../rig/page/nudge-host.ts";
import { type ChromiumRig } from "../../rig/chromium/launch-chromium.ts";
import { forgetHabits, readRuleState } from "../../rig/page/habit-state.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { composed, lowerable, openStrictSite, type TabSide, tabSide } from "./nudged-page.ts";
import { firstBrowser } from "../support/browsers.ts";

const heavy = "email/heavy-attachment";

let site: Awaited<ReturnType<typeof openStrictSite>>;
let t: Text;
beforeAll(async () => {
  site = await openStrictSite();
  t = await loadText("fr");
});

describe.each(firstBrowser)("a suggestion over a page, in %s", (name, launch) => {
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
  const dismissals = async () => (await kind(heavy))?.dismissed ?? 0;

  beforeEach(async () => {
    await forgetHabits(rig);
    await rig.writeStorage({ settings: site.watched });
    page = await rig.visit(site.origin);
    side = await tabSide(rig, control, page);
    await page.focus("#field");
  });
  afterEach(() => page.close());

  test("shows its numbers and range once, without taking the focus, under the page's policy and styles", async () => {
    assert.deepEqual(await side.observe(composed(12)), { isNudgeShown: true });
    const bytes = createFormat("fr").bytes(8_400_000);
    const nudge = await side.untilText(t("nudge.heavyAttachmentTitle", { bytes, count: 12 }));
    assert.equal(nudge.kind, heavy);
    assert.match(nudge.text, /\d à \d+\sg\sCO₂e/u);
    assert.equal(nudge.focused, undefined);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "field");
    // The page's 40 px, its pink and its 90 px unit must not affect the nudge.
    assert.equal(nudge.style.fontSize, "13px");
    assert.notEqual(nudge.style.color, "rgb(255, 0, 255)");
    assert.notEqual(nudge.style.backgroundColor, "rgb(255, 0, 255)");
    assert.deepEqual([nudge.place.width, nudge.place.right, nudge.place.bottom], [360, 24, 24]);

    assert.deepEqual(await side.observe(composed(30, "replyAll")), { isNudgeShown: false });
    assert.equal((await side.nudge())!.count, 1);
  });

  test("beside a text that takes the window it shows its title alone, and waits without room", async () => {
    /** A text that leaves this height free at the bottom of the window. */
    const leave = (freePx: number) =>
      page.evaluate((free) => {
        const text = document.querySelector("textarea") ?? document.createElement("textarea");
        const height = `${innerHeight - free}px`;
        Object.assign(text.style, {
          position: "fixed",
          inset: "0 0 auto",
          width: "100%",
          height,
        });
        document.body.append(text);
      }, freePx);
    await leave(0);
    assert.deepEqual(await side.observe(composed(12)), {
      isNudgeShown: false,
      lacksRoom: true,
    });
    assert.equal((await kind(heavy))?.shown ?? 0, 0);
    await leave(200);
    assert.deepEqual(await side.observe(composed(12)), { isNudgeShown: true });
    const { place, buttons, text } = await side.untilText(t("nudge.unfold"));
    assert.ok(place.height + place.bottom < 200, JSON.stringify(place));
    assert.ok(!text.includes(t("nudge.notNow")));
    assert.ok(buttons.includes(t("nudge.notNow")));
    await side.tabTo(t("nudge.unfold"));
    await page.keyboard.press("Enter");
    const whole = await side.untilText(t("nudge.notNow"));
    assert.ok(!whole.text.includes(t("nudge.unfold")));
  });

  test("counts once its tab was in front for a second, and closes if another one was seen meanwhile", async () => {
    const later = await rig.visit(site.otherOrigin);
    const laterSide = await tabSide(rig, control, later);
    // Both tabs are hidden.
    await control.bringToFront();
    assert.deepEqual(await side.observe(composed(12)), { isNudgeShown: true });
    assert.deepEqual(await laterSide.observe(composed(12)), { isNudgeShown: true });
    await later.bringToFront();
    await waitUntil("the one in front counts", async () => (await kind(heavy))?.shown === 1);
    await side.untilGone();
    assert.deepEqual(await side.observe(composed(12)), { isNudgeShown: false });
    assert.equal((await kind(heavy))!.shown, 1);
    await later.close();
  });

  test("a page can neither read nor press it", async () => {
    await side.observe(composed(12));
    await side.untilText(t("nudge.notNow"));
    const seen = await page.$eval(nudgeHost, (host) => {
      (host as HTMLElement).click();
      const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
      host.dispatchEvent(escape);
      return { root: host.shadowRoot, text: host.textContent, children: host.childNodes.length };
    });
    assert.deepEqual(seen, { root: null, text: "", children: 0 });
    assert.ok(await side.nudge());
    assert.equal(await dismissals(), 0);
  });

  test("is reached with Tab after the page, in a fixed order, and Escape dismisses it and returns the focus", async () => {
    await rig.writeStorage({
      settings: { ...site.watched, fileSharingUrl: "https://files.example/" },
    });
    await side.observe(composed(12));
    await side.untilText(t("nudge.heavyAttachmentDo"));
    const stops = await side.tabTo(t("nudge.never"));
    assert.deepEqual(stops, [
      t("nudge.how"),
      t("nudge.heavyAttachmentDo"),
      t("nudge.notNow"),
      t("nudge.snooze", { count: 7 }),
      t("nudge.notHere", { site: site.host }),
      t("nudge.never"),
    ]);
    await page.keyboard.press("Escape");
    await side.untilGone();
    assert.equal(await dismissals(), 1);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "field");
  });

  test("an action that the page did not carry out is reported as having changed nothing", async () => {
    // No script of ours watches this page, so the request has no receiver.
    await side.observe(lowerable({ reach: "player" }));
    await side.untilText(t("nudge.lowerDo", { height: "360" }));
    await side.tabTo(t("nudge.lowerDo", { height: "360" }));
    await page.keyboard.press("Enter");
    await side.untilText(t("nudge.notDone"));
  });

  test("is hidden while a person types, and closes when the page goes full screen", async () => {
    const typing = await side.observe(composed(12), { isTyping: true });
    assert.deepEqual(typing, { isNudgeShown: false });
    await side.observe(composed(12));
    await side.untilText(t("nudge.notNow"));
    await page.evaluate(() => {
      const field = document.querySelector<HTMLElement>("#field")!;
      field.addEventListener("click", () => void field.requestFullscreen());
    });
    await page.click("#field");
    await side.untilGone();
    assert.equal(await dismissals(), 0);
  });

  test("ends if the page removes it, even under the pointer", async () => {
    await side.observe(composed(12));
    await side.untilText(t("nudge.notNow"));
    await page.hover(nudgeHost);
    assert.ok(await side.isOpen());
    await page.$eval(nudgeHost, (host) => host.remove());
    await waitUntil("a nudge that has ended", async () => !(await side.isOpen()));
    assert.equal(await dismissals(), 0);
  });

  if (name === "chromium") {
    test("the service worker may end between suggestion and answer, and still knows which page had one", async () => {
      const { killServiceWorker } = rig as ChromiumRig;
      await side.observe(composed(12));
      await side.untilText(t("nudge.notNow"));
      await killServiceWorker();
      await side.tabTo(t("nudge.notNow"));
      await page.keyboard.press("Enter");
      await side.untilGone();
      assert.equal(await dismissals(), 1);
      await killServiceWorker();
      const again = await side.observe(composed(30, "replyAll", []));
      assert.deepEqual(again, { isNudgeShown: false });
    });
  }
});
