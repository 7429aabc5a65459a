import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { languages } from "@digital-cleanup/text";
import type { KeyInput, Page } from "puppeteer-core";
import { describe, test } from "vitest";
import { dayAway } from "../../rig/day-away.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { openDeskPage, tap, untilDeskState } from "../organiser/desk-page.ts";
import { createEvent, organise, type OwnEvent } from "../support/create-event.ts";
import { fillDay, pressButton } from "../support/fill.ts";
import { contributeAll, filesOnly } from "../support/people.ts";
import { readPublic } from "../support/published.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";
import { wordsShown } from "../support/words-shown.ts";
import { misplaced, smallTexts, untilStill } from "./screen-page.ts";

const maxWords = 40;

/** Notes each value that a growing figure shows from now on. */
const recordGrowth = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const shown: string[] = [];
    new MutationObserver(() => {
      const part = document.querySelector(".grows > :last-child")?.textContent;
      if (part && part !== shown.at(-1)) shown.push(part);
      document.documentElement.dataset.grown = shown.join(" ");
    }).observe(document.querySelector("main")!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
const readGrowth = (page: Page): Promise<number[]> =>
  page.$eval("html", (root) => root.dataset.grown!.split(" ").map(Number));

describe("the reveal on the projected screen", () => {
  const here = useTally();

  /** An event of K = 3 with this many people of 1.5 GB each. */
  async function openEvent(code: string, people: number): Promise<OwnEvent> {
    const event = await createEvent(here.tally, code, 3);
    await contributeAll(people, filesOnly(10, 1_500_000_000), event);
    return event;
  }

  async function openScreen(
    { code, organiserKey }: OwnEvent,
    { language = "fr", key = true } = {},
  ) {
    const context = await here.browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1920, height: 1080 });
    await page.setBypassCSP(true);
    const followed = page.waitForRequest((request) => request.url().endsWith("/live"));
    const fragment = key ? `#key=${organiserKey}` : "";
    await page.goto(`${here.tally.baseUrl}${paths.screenPage(code)}?lang=${language}${fragment}`);
    await followed;
    return page;
  }

  const stateOf = async (event: OwnEvent) => (await readPublic(event)).state;
  const pressUntil = async (page: Page, key: KeyInput, selector: string) => {
    await page.keyboard.press(key);
    await page.waitForSelector(selector);
  };
  const untilIdea = (page: Page) => page.waitForSelector("#idea");
  /** Waits until the tally accepted the organiser's key: before, a press closes nothing. */
  const untilMayClose = (page: Page) => page.waitForSelector("#ask-reveal");

  async function assertReads(page: Page, what: string): Promise<void> {
    const words = await wordsShown(page, ".stage");
    assert.ok(words <= maxWords, `${what}: ${words} words`);
    await untilStill(page);
    assert.deepEqual(await axeViolations(page), [], what);
    for (const [width, height] of [
      [1366, 768],
      [1024, 768],
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewport({ width, height });
      assert.deepEqual(await misplaced(page), [], `${what} ${width} × ${height}`);
      assert.deepEqual(await smallTexts(page), [], `${what} ${width} × ${height}`);
    }
  }

  test.each(languages)(
    "takes one press from the question, shows devices first, and is undone (%s)",
    async (language) => {
      const event = await openEvent(`ROOM${language.toUpperCase()}`, 4);
      const desk = await openDeskPage(here.browser, event, event.organiserKey);
      await untilDeskState(desk, "idle", 0);
      await tap(desk, "laptop", 2);
      await untilDeskState(desk, "idle", 0);
      await desk.close();
      const page = await openScreen(event, { language });
      await untilMayClose(page);

      // The first press asks, and Escape leaves.
      await pressUntil(page, "Space", "#reveal-question");
      await assertReads(page, "question");
      await pressUntil(page, "Escape", "#ask-reveal");

      // Escape leaves the count-down too, and nothing is closed.
      await pressUntil(page, "PageDown", "#reveal-question");
      await pressUntil(page, "PageDown", "#countdown");
      await pressUntil(page, "Escape", "#ask-reveal");
      assert.equal(await stateOf(event), "open");

      await pressUntil(page, "Space", "#reveal-question");
      // One press from the question to the reveal.
      await pressUntil(page, "Space", "#countdown");
      await assertReads(page, "count-down");
      await page.waitForSelector('#collected[value="2"][data-shown=whole]');
      assert.equal(await stateOf(event), "closed");
      await assertReads(page, "devices");
      await page.keyboard.press("PageDown");
      // 4 × 1.5 GB
      await page.waitForSelector('#bytes[value="6000000000"][data-shown=whole]');
      await assertReads(page, "total");
      await pressUntil(page, "Enter", ".comparison");
      await assertReads(page, "comparison");
      assert.match(await page.$eval(".comparison", (part) => part.textContent), /^(Si|If) 2 /);
      await pressUntil(page, "ArrowRight", "#thanks");
      await assertReads(page, "thanks");

      await organise(event, "POST", paths.closing(event.code), { isClosed: false });
      await untilIdea(page);
      await page.browserContext().close();
    },
  );

  test("a screen follows the organiser's phone as soon as the tally pushes the close, and each frame waits no longer than 6 s", async () => {
    const event = await openEvent("PHONE", 3);
    const screen = await openScreen(event, { key: false });
    await untilIdea(screen);
    // Without the key a press closes nothing.
    await screen.keyboard.press("Space");
    assert.equal(await screen.$("#reveal-question"), null);
    // The tally pushes within a second: see the tests of its hub.
    const pushed: string[] = [];
    const network = await screen.createCDPSession();
    await network.send("Network.enable");
    network.on("Network.eventSourceMessageReceived", ({ data }) => pushed.push(data));

    const phone = await (await here.browser.createBrowserContext()).newPage();
    await phone.setViewport({ width: 390, height: 844 });
    await phone.goto(
      `${here.tally.baseUrl}${paths.organiserPage("PHONE")}/day?lang=fr#key=${event.organiserKey}`,
    );
    await pressButton(phone, "Clore et révéler");
    await untilText(phone, "dialog[open]", "Quelqu’un écrit encore");
    assert.deepEqual(await axeViolations(phone), []);
    await pressButton(phone, "Clore et révéler", "dialog[open]");
    await screen.waitForSelector("#countdown");
    assert.match(pushed.at(-1) ?? "", /"state":"closed"/);
    await screen.bringToFront();
    // Nobody presses: the total, then thanks.
    await screen.waitForSelector('#bytes[value="4500000000"]');
    await screen.waitForSelector("#thanks");
    await phone.bringToFront();
    await untilText(phone, "#left-out", "Toutes les participations sont dans les totaux.");
    await pressButton(phone, "Rouvrir");
    await phone.waitForSelector("dialog[open] #endsOn");
    await fillDay(phone, "endsOn", dayAway(30));
    await pressButton(phone, "Rouvrir", "dialog[open]");
    await screen.bringToFront();
    await untilIdea(screen);
    for (const page of [phone, screen]) await page.browserContext().close();
  });

  test("the total grows, never past its value, and screen readers get the value alone", async () => {
    const event = await openEvent("GROWS", 3);
    await organise(event, "POST", paths.closing("GROWS"), { isClosed: true });
    // Opened after the close, it shows thanks, and plays the reveal on demand.
    const page = await openScreen(event, { language: "en", key: false });
    await page.waitForSelector("#thanks");
    await recordGrowth(page);
    await pressUntil(page, "Space", "#bytes[data-shown=whole]");
    const grown = await readGrowth(page);
    assert.ok(grown.length > 3, grown.join(" "));
    assert.deepEqual(
      grown,
      grown.toSorted((one, next) => one - next),
    );
    // 3 × 1.5 GB
    assert.equal(grown.at(-1), 4.5);
    assert.equal(await page.$eval("#bytes > .hidden", (words) => words.textContent), "4.5\u00A0GB");
    await page.browserContext().close();
  });

  test("with reduced motion all of it is a cut", async () => {
    const event = await openEvent("CALM", 3);
    await organise(event, "POST", paths.closing("CALM"), { isClosed: true });
    const page = await openScreen(event, { language: "en" });
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    const followed = page.waitForRequest((request) => request.url().endsWith("/live"));
    await page.reload();
    await followed;
    await recordGrowth(page);
    await pressUntil(page, "Space", "#bytes[data-shown=whole]");
    const grown = await readGrowth(page);
    // Never between nothing and 3 × 1.5 GB.
    assert.deepEqual(
      grown.filter((value) => value > 0),
      [4.5],
    );
    const running = () => document.getAnimations().filter((each) => each.playState === "running");
    assert.equal((await page.evaluate(running)).length, 0);
    await page.browserContext().close();
  });

  test("two screens with the key reveal together, and one that is opened later shows thanks", async () => {
    const event = await openEvent("TWICE", 3);
    const screens = [await openScreen(event), await openScreen(event)];
    for (const screen of screens) {
      await screen.bringToFront();
      await untilMayClose(screen);
      await pressUntil(screen, "Space", "#reveal-question");
    }
    for (const screen of screens) {
      await screen.bringToFront();
      await screen.keyboard.press("Space");
    }
    for (const screen of screens) {
      await screen.bringToFront();
      await screen.waitForSelector('#bytes[value="4500000000"][data-shown=whole]');
    }
    const later = await openScreen(event);
    await later.waitForSelector("#thanks");
    for (const page of [later, ...screens]) await page.browserContext().close();
  });

  test("a reload during the count-down closes nothing, and a lost network does not stop a reveal", async () => {
    const event = await openEvent("RELOAD", 3);
    const page = await openScreen(event);
    const ask = async () => {
      await untilMayClose(page);
      await pressUntil(page, "Space", "#reveal-question");
      await pressUntil(page, "Space", "#countdown");
    };
    await ask();
    await page.reload();
    await untilIdea(page);
    assert.equal(await stateOf(event), "open");
    await ask();
    await page.waitForSelector("#bytes");
    await page.setOfflineMode(true);
    await page.waitForSelector("#lost");
    await page.waitForSelector("#thanks");
    await page.browserContext().close();
  });

  test("a close of fewer than K ends with thanks", async () => {
    const event = await openEvent("FEWER", 2);
    const page = await openScreen(event);
    await untilMayClose(page);
    await pressUntil(page, "Enter", "#reveal-question");
    await pressUntil(page, "Enter", "#thanks");
    await untilText(page, "#thanks", "Trop peu pour un total : il en faut 3.");
    await assertReads(page, "thanks without a total");
    const organiser = await page.browserContext().newPage();
    await organiser.goto(
      `${here.tally.baseUrl}${paths.organiserPage("FEWER")}/day?lang=fr#key=${event.organiserKey}`,
    );
    await untilText(organiser, "#left-out", "2 participations ne sont pas comptées en entier");
    await page.browserContext().close();
  });

  test("a close that the server does not answer leaves the event open, and says so", async () => {
    const event = await openEvent("DOWN", 3);
    const page = await openScreen(event);
    await untilMayClose(page);
    await pressUntil(page, "Space", "#reveal-question");
    await page.setOfflineMode(true);
    await pressUntil(page, "Space", "#countdown");
    await untilText(page, "#reveal-question", "Le serveur ne répond pas.");
    await page.setOfflineMode(false);
    assert.equal(await stateOf(event), "open");
    await page.browserContext().close();
  });

  test("a rehearsal plays all of it with simulated people, and sends nothing", async () => {
    const event = await openEvent("TRIAL", 0);
    const organiser = await (await here.browser.createBrowserContext()).newPage();
    await organiser.setBypassCSP(true);
    await organiser.goto(
      `${here.tally.baseUrl}${paths.organiserPage("TRIAL")}/day?lang=fr#key=${event.organiserKey}`,
    );
    await organiser.waitForSelector("#go-rehearsal");
    const before = JSON.stringify(await readPublic(event));
    const asked: string[] = [];
    await organiser.click("#go-rehearsal");
    await organiser.waitForSelector(".band");
    organiser.on("request", (request) => asked.push(request.url()));
    const untilMarked = async (selector: string) => {
      await organiser.waitForSelector(selector);
      assert.equal(await organiser.$eval(".band", (band) => band.textContent), "Répétition");
    };
    await untilMarked(".band");
    await organiser.keyboard.press("Space");
    await untilMarked("#reveal-question");
    // K = 3 people, one every 3 s, make a total.
    await organiser.waitForSelector('#received[value="3"]');
    await organiser.keyboard.press("Space");
    await untilMarked("#countdown");
    await untilMarked("#collected");
    await assertReads(organiser, "rehearsal");
    for (const frame of ["#bytes", ".comparison", "#thanks"]) {
      await organiser.keyboard.press("PageDown");
      await untilMarked(frame);
    }
    assert.deepEqual(asked, []);
    // The real event, and so its roll-ups, agenda and exports, know nothing of it.
    assert.equal(JSON.stringify(await readPublic(event)), before);
    await organiser.browserContext().close();
  });
});
