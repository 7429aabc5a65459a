import assert from "node:assert/strict";
import { emptyHabitState, type HabitState } from "@digital-cleanup/habits";
import { loadText, type Text } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { fill } from "../support/fill.ts";
import { tabTo } from "../support/keyboard.ts";
import { composed, openStrictSite, tabSide } from "./nudged-page.ts";
import { openSuggestions } from "../support/open-suggestions.ts";
import { press } from "../support/press.ts";
import { isEverything } from "../support/extent.ts";
import { untilText } from "../support/until-text.ts";
import { firstBrowser } from "../support/browsers.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";

const heavy = "#habits-email-heavy-attachment";
const oversized = "#habits-streaming-oversized-video";

let site: Awaited<ReturnType<typeof openStrictSite>>;
let t: Text;
beforeAll(async () => {
  site = await openStrictSite();
  t = await loadText("fr");
});

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent.trim());
/** The preview of a suggestion, whose shadow root is open. */
const nudge = ".habits-preview > div > div";

const habitsOf = async (rig: Rig) => (await rig.readStorage("habits")) as HabitState;
const settingsOf = async (rig: Rig) => (await rig.readStorage("settings")) as { habits?: object };

describe.each(firstBrowser)("the suggestions page in %s", (name, launch) => {
  let rig: Rig;
  let page: Page;
  const openHabits = async () => {
    const opened = await openSuggestions(rig);
    await opened.waitForSelector(`${heavy}-stance`);
    return opened;
  };
  beforeAll(async () => {
    rig = await launch();
    await rig.writeStorage({ settings: site.watched });
    await rig.untilMeasuring();
    page = await openHabits();
  });

  test("is accessible with its details and a preview of each suggestion, and fits in 320 pixels", async () => {
    const summaries = await page.$$(".habits-more summary");
    assert.equal(summaries.length, 8);
    for (const summary of summaries) await summary.click();
    assert.deepEqual(await axeViolations(page), []);
    const previews = await page.$$('[id$="-preview"]');
    assert.equal(previews.length, 8);
    for (const [index, preview] of previews.entries()) {
      await preview.click();
      await page.waitForFunction(
        (selector) => {
          const nudges = document.querySelectorAll(selector);
          return nudges.length === 1 && nudges[0]!.shadowRoot?.querySelector("h2");
        },
        {},
        nudge,
      );
      // Previews differ only in their texts.
      if (isEverything || index === 0) await assertReadsWell(page);
    }
  });

  test("a preview is the real suggestion, works by keyboard, and stores no answer", async () => {
    await page.close();
    page = await openHabits();
    await tabTo(page, `${oversized}-preview`);
    await page.keyboard.press("Enter");
    const stateText = () =>
      page.$eval(
        nudge,
        ({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>(".nudge")!.innerText,
      );
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.textContent ?? undefined,
      );
    await page.waitForSelector(nudge);
    while ((await focused()) !== t("nudge.lowerDo", { height: "360" })) {
      await page.keyboard.press("Tab");
    }
    assert.ok((await stateText()).includes(t("nudge.how")));
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (selector, done) =>
        document
          .querySelector(selector)
          ?.shadowRoot?.querySelector<HTMLElement>(".nudge")
          ?.innerText.includes(done),
      {},
      nudge,
      t("nudge.lowerDone", { height: "360" }),
    );
    await page.keyboard.press("Escape");
    await page.waitForSelector(nudge, { hidden: true });
    await page.waitForSelector(`${oversized}-preview:focus`);
    assert.deepEqual((await habitsOf(rig)) ?? emptyHabitState(), emptyHabitState());
  });

  test("a rule can be disabled, or act automatically if that is allowed", async () => {
    await page.select(`${heavy}-stance`, "never");
    await page.select(`${oversized}-stance`, "acts");
    assert.equal(await page.$(`${heavy}-stance option[value="acts"]`), null);
    const other = await rig.visit(site.origin);
    const side = await tabSide(rig, page, other);
    assert.deepEqual(await side.observe(composed(2)), { isNudgeShown: false });
    await other.close();
    const { kinds } = await habitsOf(rig);
    assert.equal(kinds["email/heavy-attachment"]!.stance, "never");
    assert.equal(kinds["streaming/oversized-video"]!.stance, "acts");
    await page.bringToFront();
    await page.select(`${heavy}-stance`, "asks");
  });

  test("a threshold is validated, stored, takes effect at once, and can be reset", async () => {
    await press(page, `${heavy}-card summary`);
    await fill(page, `${heavy.slice(1)}-minimumBytes`, "beaucoup");
    await press(page, `${heavy} button:not([type])`);
    await untilText(page, `${heavy}-outcome`, t("habits.outcome.wrong"));
    await page.waitForSelector(`${heavy}-minimumBytes[aria-invalid="true"]`);
    assert.equal((await settingsOf(rig))?.habits, undefined);

    await fill(page, `${heavy.slice(1)}-minimumBytes`, "8,5");
    await press(page, `${heavy} button:not([type])`);
    await untilText(page, `${heavy}-outcome`, t("habits.outcome.saved"));
    assert.deepEqual((await settingsOf(rig)).habits, {
      rules: { "email/heavy-attachment": { minimumBytes: 8_500_000 } },
    });
    const other = await rig.visit(site.origin);
    const side = await tabSide(rig, page, other);
    // 8.4 MB, above the original threshold of 2 MB.
    assert.deepEqual(await side.observe(composed(2)), { isNudgeShown: false });
    await page.bringToFront();
    await press(page, `${heavy}-reset`);
    await page.waitForFunction(
      (field) => document.querySelector<HTMLInputElement>(field)!.value === "2",
      {},
      `${heavy}-minimumBytes`,
    );
    await other.bringToFront();
    assert.deepEqual(await side.observe(composed(2)), { isNudgeShown: true });
    await other.close();
    await page.bringToFront();
    await untilText(
      page,
      `${heavy}-month`,
      t("habits.month", { shown: 1, accepted: 0, dismissed: 0 }),
    );
  });

  test("suggestions may be made rarer, never more frequent", async () => {
    await fill(page, "habits-limits-perWeek", "6");
    await press(page, "#habits-limits button:not([type])");
    await untilText(page, "#habits-limits-outcome", t("habits.outcome.wrong"));
    await fill(page, "habits-limits-perWeek", "1");
    await press(page, "#habits-limits button:not([type])");
    await untilText(page, "#habits-limits-outcome", t("habits.outcome.saved"));
    const other = await rig.visit(site.otherOrigin);
    const side = await tabSide(rig, page, other);
    assert.deepEqual(await side.observe(composed(20, "replyAll", [])), { isNudgeShown: false });
    await other.close();
  });

  test("an exception is removed by keyboard", async () => {
    const { kinds, ...rest } = await habitsOf(rig);
    const kind = { ...kinds["email/heavy-attachment"]!, notHere: ["https://mail.example"] };
    await rig.writeStorage({
      habits: { ...rest, kinds: { ...kinds, "email/heavy-attachment": kind } },
    });
    await page.bringToFront();
    await page.focus(`${heavy}-card summary`);
    await tabTo(page, `${heavy}-card li button`);
    await page.keyboard.press("Enter");
    await untilText(page, `${heavy}-card`, t("habits.exceptionsNone"));
    const left = (await habitsOf(rig)).kinds["email/heavy-attachment"]!;
    assert.deepEqual(left.notHere, []);
  });

  test("a site whose videos are always fitted is added by hand, removed, and restored", async () => {
    await fill(page, "habits-fit-add", "exemple");
    await page.keyboard.press("Enter");
    await untilText(page, "#habits-fit-add-outcome", t("habits.notASite"));
    await fill(page, "habits-fit-add", "video.exemple.fr");
    await page.keyboard.press("Enter");
    await untilText(page, "#habits-fit-list", "https://video.exemple.fr");
    await press(page, "#habits-fit-list button");
    await page.waitForSelector("#habits-fit-none");
    await press(page, "#habits-fit-undo");
    await untilText(page, "#habits-fit-list", "https://video.exemple.fr");
    assert.deepEqual(await rig.readStorage("habits-fit-sites"), ["https://video.exemple.fr"]);
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
    await untilText(page, "#fileSharingUrl-outcome", t("habits.outcome.saved"));
    assert.equal(await textOf(page, "#fileSharingUrl-why"), t("habits.fileSharingWhy"));
  });
});
