import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { forgetHabits } from "../../rig/page/habit-state.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { lowerable, type TabSide, tabSide } from "../habits/nudged-page.ts";
import { firstOrAll, testAll } from "../support/extent.ts";
import { nudgeSide } from "../video/video-page.ts";
import { attacksByStyle, findOverlay, moveIntoShadowRoot } from "./attacks.ts";
import { forgetChoices, noChoice, openHostileSite, readChoices } from "./hostile-page.ts";
import { firstBrowser } from "../support/browsers.ts";
import { inTab } from "../../rig/page/in-tab.ts";

type Point = { x: number; y: number };

const lure = (element: string) => `
  ${element}.textContent = "Lire le film";
  ${element}.style = "all: initial; position: fixed; inset: 0; z-index: 2147483647; width: 100%; height: 100%; background: white; pointer-events: none";`;

/** By a way that is not known yet: each is done from within, where a page should not get. */
const illegible: Record<string, string> = {
  "have no colour": "color: transparent",
  "have the colour of their ground": "color: Canvas; background: Canvas",
  "have no ground": "background: none",
  "are too small": "font-size: 2px",
  "are faded": "opacity: 0.1",
};

/** What a page does before the person clicks on what they take for its own button. */
const lasting: Record<string, string> = {
  "makes it transparent": `${findOverlay} host.style.setProperty("opacity", "0.01", "important")`,
  "covers it with a layer that lets clicks through": `const cover = document.createElement("div"); ${lure("cover")} document.documentElement.append(cover)`,
  "covers it with a popover that lets clicks through": `const cover = document.createElement("div"); cover.popover = "manual"; ${lure("cover")} document.documentElement.append(cover); cover.showPopover()`,
  "covers it with a popover in a closed shadow root": `const outer = document.createElement("div"); const cover = document.createElement("div"); cover.popover = "manual"; ${lure("cover")} outer.attachShadow({ mode: "closed" }).append(cover); document.body.append(outer); cover.showPopover()`,
  "covers it with a view transition": `const style = document.createElement("style"); style.textContent = "::view-transition { pointer-events: none; background: white } ::view-transition-group(*) { animation-duration: 60s }"; document.head.append(style); document.startViewTransition?.(() => { document.body.style.background = "red" })`,
  "fades all of the page": 'document.documentElement.style.opacity = "0.01"',
  "fades all of the page with a filter": 'document.documentElement.style.filter = "opacity(0.01)"',
  "makes all of the page tiny": 'document.documentElement.style.zoom = "0.2"',
  "takes it out of the top layer and fades the page": `${findOverlay} host.hidePopover?.(); document.documentElement.style.opacity = "0.01"`,
  ...attacksByStyle,
};

/** Styles the words in the closed shadow root of the suggestion. Runs in the isolated world of its tab. */
function setStyleInside(text: string): void {
  type Opener = { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot } } };
  const host = document.querySelector<Element & { openOrClosedShadowRoot?: ShadowRoot }>(
    "html > div[popover]",
  )!;
  const { dom } = (globalThis as Opener).chrome ?? {};
  const root = dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot!;
  for (const part of root.querySelectorAll<HTMLElement>(".nudge, .nudge *"))
    part.style.cssText += `;${text}`;
}

describe.each(firstBrowser)("a press that a page steals, in %s", (name, launch) => {
  let rig: Rig;
  let control: Page;
  let site: Awaited<ReturnType<typeof openHostileSite>>;
  let page: Page;
  let side: TabSide;
  let nudges: Awaited<ReturnType<typeof nudgeSide>>;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openHostileSite()]);
    await rig.untilMeasuring();
    control = await rig.openDashboard("settings");
  });
  beforeEach(async () => {
    await forgetHabits(rig);
    await forgetChoices(control);
    page = await rig.visit(site.origin);
    side = await tabSide(rig, control, page);
    nudges = await nudgeSide(rig, control, page);
    await side.observe(lowerable());
  });
  afterEach(() => page.close());

  const accept = async (): Promise<Point> => (await nudges.look())!.middles[0]!;
  const untilReady = () =>
    waitUntil("a suggestion that accepts presses", async () => (await nudges.look())?.isReady);
  /** A picture of the accept button and around, without the pointer on it. */
  const picture = async ({ x, y }: Point) => {
    await page.mouse.move(5, 5);
    const clip = { x: x - 60, y: y - 40, width: 120, height: 60 };
    return Buffer.from(await page.screenshot({ clip })).toString("base64");
  };
  /** Gives a press the time to have an effect. */
  const choices = async () => {
    await wait(500);
    return readChoices(rig, control);
  };

  for (const [attack, script] of firstOrAll(Object.entries(lasting))) {
    test(`does not count if the page ${attack}`, async () => {
      await untilReady();
      const button = await accept();
      const before = await picture(button);
      await page.evaluate(script);
      await wait(1500);
      // A busy machine interrupts the checks, and it looks different until it accepts presses again.
      for (let round = 0; round < 30 && !(await nudges.look())?.isReady; round++) await wait(100);
      // A suggestion that the page has moved to another document is closed.
      const found = await nudges.look();
      if (!found) return assert.deepEqual(await choices(), noChoice);
      const { x, y } = found.middles[0]!;
      // A suggestion that looks as before was not attacked: it stays above the page.
      const isAsBefore = (await picture({ x, y })) === before;
      await page.mouse.click(x, y);
      if (isAsBefore) return;
      assert.deepEqual(await choices(), noChoice);
    });
  }

  testAll("does not count in the first second", async () => {
    const { x, y } = await accept();
    await page.mouse.click(x, y);
    assert.deepEqual(await choices(), noChoice);
  });

  testAll("does not count once the page has put it into a shadow root of its own", async () => {
    await untilReady();
    const { x, y } = await accept();
    await page.evaluate(moveIntoShadowRoot);
    await wait(1500);
    await page.mouse.click(x, y);
    assert.deepEqual(await choices(), noChoice);
    assert.ok(!(await side.isOpen()));
  });

  test("does not count just after it was moved under the pointer", async () => {
    await untilReady();
    const { x, y } = await accept();
    const target = { x: 300, y: 300 };
    await page.mouse.move(target.x, target.y);
    await page.evaluate(
      `${findOverlay} host.style.setProperty("translate", "${target.x - x}px ${target.y - y}px", "important")`,
    );
    await page.mouse.click(target.x, target.y);
    assert.deepEqual(await choices(), noChoice);
  });

  test("does not count just after the page has uncovered it", async () => {
    await untilReady();
    const { x, y } = await accept();
    await page.mouse.move(x, y);
    await page.evaluate(`{
        const cover = document.createElement("div"); cover.popover = "manual"; ${lure("cover")}
        document.documentElement.append(cover); cover.showPopover();
        addEventListener("pointerdown", () => cover.remove(), { capture: true });
      }`);
    await wait(600);
    await page.mouse.click(x, y);
    assert.deepEqual(await choices(), noChoice);
  });

  testAll("does not count if the page blocked its own thread until then", async () => {
    await untilReady();
    const { x, y } = await accept();
    await page.evaluate(() => {
      const block = () => {
        const endMs = performance.now() + 1500;
        while (performance.now() < endMs);
      };
      addEventListener("pointermove", block, { once: true });
    });
    // Both are in the queue while the page blocks.
    await Promise.all([page.mouse.move(x + 1, y), page.mouse.click(x, y)]);
    assert.deepEqual(await choices(), noChoice);
  });

  for (const [what, style] of firstOrAll(Object.entries(illegible))) {
    test(`does not count if the words of the suggestion ${what}`, async () => {
      await untilReady();
      const { x, y } = await accept();
      await inTab(control, side.tabId, setStyleInside, style);
      await wait(500);
      await page.mouse.click(x, y);
      assert.deepEqual(await choices(), noChoice);
    });
  }

  testAll("by keyboard does not count either", async () => {
    await side.tabTo((await nudges.look())!.buttons[0]!);
    await page.evaluate(lasting["makes it transparent"]!);
    await wait(300);
    await page.keyboard.press("Enter");
    assert.deepEqual(await choices(), noChoice);
  });

  test("counts once it has been seen for a second, and only waits for the popup", async () => {
    await untilReady();
    await nudges.press();
    const pending = await waitUntil("a choice to confirm", async () => {
      const found = await readChoices(rig, control);
      return (found.pending as { kind: string; origin: string }[])[0];
    });
    assert.deepEqual([pending.kind, pending.origin], ["fit", site.origin]);
    assert.deepEqual((await readChoices(rig, control)).fitSites, []);
  });
});
