import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { type Event, paths, type Published } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { firstBareBrowser } from "../support/browsers.ts";
import { createEvent, postEvent } from "../support/create-event.ts";
import { testAll } from "../support/extent.ts";
import { contribute, contributeAll, filesOnly, newPerson } from "../support/people.ts";
import { publishNow } from "../support/published.ts";
import { type Started, useTally } from "../support/use-tally.ts";
import { wordsShown } from "../support/words-shown.ts";
import { enormous, misplaced, publishInstead, showIdea, smallTexts } from "./screen-page.ts";

const contributeThree = async (tally: TallyProcess, code: string) => {
  await contributeAll(3, filesOnly(10, 4_000_000), { baseUrl: tally.baseUrl, code });
  await publishNow(tally, code);
};
const looks = [
  { language: "fr", theme: "light" },
  { language: "en", theme: "dark" },
] as const;
const shows = (page: Page, id: string, value: string) =>
  page.waitForSelector(`data#${id}[value="${value}"]`, { timeout: 60_000 });
const openScreen = async ({ browser, tally }: Started, code: string, language = "fr") => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
  // The words are counted with a style of the test.
  if ("setBypassCSP" in page) await page.setBypassCSP(true).catch(() => undefined);
  await page.goto(`${tally.baseUrl}${paths.screenPage(code)}?lang=${language}`);
  return page;
};

describe.each(firstBareBrowser)("the projected screen in %s", (name, launch) => {
  const here = useTally({ launch });

  test("updates by itself, keeps its figures while the server is down, and reconnects", async () => {
    await createEvent(here.tally, "ROOM", 3);
    const page = await openScreen(here, "ROOM");
    await page.waitForSelector("#idea[data-idea=join]");
    const send = () =>
      contribute(newPerson(), filesOnly(10, 4_000_000), {
        baseUrl: here.tally.baseUrl,
        code: "ROOM",
      });
    await send();
    await page.keyboard.press("ArrowRight");
    await showIdea(page, "count");
    await shows(page, "received", "1");
    // The newest segment of the ring is marked.
    await page.waitForSelector(".ring__newest");
    await contributeThree(here.tally, "ROOM");
    // 4 × 4 MB
    await shows(page, "bytes", "16000000");

    await here.tally.kill();
    await page.waitForSelector("#lost", { timeout: 60_000 });
    await shows(page, "bytes", "16000000");
    await here.tally.restart();
    await page.waitForSelector("#lost", { hidden: true, timeout: 60_000 });
    await contributeThree(here.tally, "ROOM");
    // 7 × 4 MB
    await shows(page, "bytes", "28000000");
    await shows(page, "received", "7");
    await page.close();
  });
});

describe("the projected screen, in cases that only Chromium lets a test control", () => {
  const here = useTally({ creation: "open" });
  const goals = { participations: 200, devices: 50, grams: 500_000, bytes: 1_000_000_000 };
  const one = { working: "1", broken: "0" };
  const ofDesk = {
    devices: { smartphone: one, laptop: one, tablet: one, screen: one },
    grams: "0",
  };
  const names = {
    short: { fr: "Le ménage", en: "The cleanup" },
    long: {
      fr: `Le très grand ménage numérique de toutes les communes ${"de la communauté ".repeat(14)}`,
      en: `The very great digital cleanup of ${"all the towns of the community ".repeat(8)}`,
    },
  };
  beforeAll(async () => {
    const create = (code: string, changes: Partial<Event>) =>
      postEvent(here.tally, { code, name: names.short, ...changes });
    await create("GOALS", { goals });
    await create("LONG", { name: names.long, goals: { ...goals, files: 9e11, emails: 9e11 } });
    await create("WAITING", {});
    await create("SOON", { startsOn: "2099-11-29", endsOn: "2100-01-03" });
    await contributeThree(here.tally, "GOALS");
  });
  afterEach(async () => {
    const [, ...opened] = await here.browser.pages();
    for (const page of opened) await page.close().catch(() => undefined);
  });

  const states = {
    soon: { code: "SOON", ideas: ["join", "fact"] },
    waiting: { code: "WAITING", ideas: ["join", "fact"] },
    "gathering and with devices": {
      code: "GOALS",
      ideas: ["count", "devices", "join", "fact"],
      change: (state: Published) => ({ ...state, totals: null, collected: ofDesk }),
    },
    "at least": { code: "GOALS", ideas: ["count"] },
    "enormous, with a long name": {
      code: "LONG",
      ideas: ["count", "devices"],
      change: enormous,
      // A name of 300 letters is no more than its event.
      words: 100,
    },
  };
  const windows = [
    [1920, 1080],
    [1366, 768],
    [1024, 768],
    [1280, 800],
  ] as const;

  for (const [state, { code, ideas, ...rest }] of Object.entries(states)) {
    test(`"${state}" shows one idea at a time, in few words that are read at ten metres on any projector`, async () => {
      for (const { language, theme } of looks) {
        const page = await openScreen(here, code, language);
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
        if ("change" in rest) {
          await publishInstead(page, rest.change);
          const changed = page.waitForResponse((response) => response.url().endsWith("/published"));
          await page.reload();
          await changed;
        }
        for (const idea of ideas) {
          await showIdea(page, idea);
          const what = `${idea} ${language}`;
          const words = await wordsShown(page, ".stage");
          assert.ok(words <= ("words" in rest ? rest.words : 40), `${what}: ${words} words`);
          assert.deepEqual(await axeViolations(page), [], `${what} ${theme}`);
          for (const [width, height] of windows) {
            await page.setViewport({ width, height });
            assert.deepEqual(await misplaced(page), [], `${what} ${width} × ${height}`);
            assert.deepEqual(await smallTexts(page), [], `${what} ${width} × ${height}`);
            const text = await page.$eval(".stage", (stage) => stage.textContent);
            assert.match(text, new RegExp(code), "the code is always in sight");
            if (idea === "join") {
              const high = await page.$eval(".qr", (square) => square.clientHeight);
              assert.ok(high >= height / 2, `${high} px`);
            }
          }
        }
        await page.close();
      }
    });
  }

  test("a lost network is detected in seconds, and the figures stay", async () => {
    const page = await openScreen(here, "GOALS");
    // The page notices a lost network only once its script follows the here.tally.
    const followed = page.waitForRequest((request) => request.url().endsWith("/live"));
    await page.reload();
    await followed;
    await page.setOfflineMode(true);
    await page.waitForSelector("#lost", { timeout: 60_000 });
    await shows(page, "received", "3");
    assert.deepEqual(await misplaced(page), []);
    assert.deepEqual(await smallTexts(page), []);
    await page.setOfflineMode(false);
    await page.waitForSelector("#lost", { hidden: true });
  });

  testAll("it reloads once after the server was updated", async () => {
    const page = await openScreen(here, "GOALS");
    let loads = 0;
    page.on("load", () => (loads += 1));
    await publishInstead(page, (state) => ({ ...state, schema: 3 }));
    await page.reload();
    await page.waitForFunction(() => sessionStorage.length > 0);
    await wait(3_000);
    // One reload by this test, and one by the page.
    assert.equal(loads, 2);
    await shows(page, "received", "3");
  });

  testAll("a key toggles full screen, hides the button and keeps the display awake", async () => {
    const page = await here.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const { wakeLock } = navigator;
      const request = wakeLock.request.bind(wakeLock);
      wakeLock.request = (type) => {
        document.documentElement.dataset.awake = type;
        return request(type);
      };
    });
    await page.goto(here.tally.baseUrl + paths.screenPage("GOALS"));
    await page.waitForSelector("[data-awake=screen]");
    await page.keyboard.press("f");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.keyboard.press("F");
    await page.waitForFunction(() => document.fullscreenElement === null);
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector(".controls")!).opacity === "0",
    );
    await page.mouse.move(40, 40);
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector(".controls")!).opacity === "1",
    );
  });
});
