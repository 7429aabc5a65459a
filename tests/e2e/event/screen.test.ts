import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { paths, type Published } from "@digital-cleanup/challenge";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent } from "../support/create-event.ts";
import { contribute, filesOnly, newPerson } from "../support/people.ts";
import { publishNow } from "../support/published.ts";
import { enormous, misplaced, publishInstead, textHeights } from "./screen-page.ts";
import { firstOrAll, isEverything, testAll } from "../support/extent.ts";
import { firstBareBrowser } from "../support/browsers.ts";

const contributeThree = async (tally: TallyProcess, code: string) => {
  for (const person of [newPerson(), newPerson(), newPerson()]) {
    await contribute(person, filesOnly(10, 4_000_000), { baseUrl: tally.baseUrl, code });
  }
  await publishNow(tally, code);
};
const looks = [
  { language: "fr", theme: "light" },
  { language: "en", theme: "dark" },
] as const;
const shows = (page: Page, id: string, value: string) =>
  page.waitForSelector(`data#${id}[value="${value}"]`, { timeout: 60_000 });
const openScreen = async (
  browser: Browser,
  { baseUrl }: TallyProcess,
  code: string,
  language = "fr",
) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
  await page.goto(`${baseUrl}${paths.screenPage(code)}?lang=${language}`);
  return page;
};

describe.each(firstBareBrowser)("the projected screen in %s", (name, launch) => {
  let browser: Browser;
  let tally: TallyProcess;
  beforeAll(async () => {
    [browser, tally] = await Promise.all([launch(), startTally()]);
  });
  afterAll(async () => {
    await browser?.close();
    await tally?.dispose();
  });

  test("updates by itself, keeps its figures while the server is down, and reconnects", async () => {
    await createEvent(tally, "ROOM", 3);
    const page = await openScreen(browser, tally, "ROOM");
    await contribute(newPerson(), filesOnly(10, 4_000_000), {
      baseUrl: tally.baseUrl,
      code: "ROOM",
    });
    await shows(page, "received", "1");
    // The screen announces an arrival at once and fills one of the 2K dots; its figures wait.
    await page.waitForSelector(".arrived b");
    assert.equal((await page.$$(".dot--new")).length, 1);
    assert.equal((await page.$$(".dot")).length, 6);
    await contributeThree(tally, "ROOM");
    // 4 × 10
    await shows(page, "files", "40");

    const { dataFolder, baseUrl } = tally;
    await tally.kill();
    const lost = await page.waitForSelector("#lost", { timeout: 60_000 });
    assert.match(await lost!.evaluate((line) => line.textContent), /depuis \d\d?\u202Fh\u202F\d\d/);
    await shows(page, "files", "40");
    tally = await startTally({ dataFolder, port: Number(new URL(baseUrl).port) });
    await page.waitForSelector("#lost", { hidden: true, timeout: 60_000 });
    await contributeThree(tally, "ROOM");
    // 40 + 10 + 10 + 10
    await shows(page, "files", "70");
    await shows(page, "received", "7");
    await tally.cli("close", "ROOM");
    await page.waitForFunction(
      () => document.querySelector("#screen-status")?.textContent === "Événement clos",
      { timeout: 60_000 },
    );
  });
});

describe("the projected screen, in cases that only Chromium lets a test control", () => {
  let browser: Browser;
  let tally: TallyProcess;
  let folder: string;
  const goals = { participations: 200, devices: 50, grams: 500_000, bytes: 1_000_000_000 };
  const names = {
    short: { fr: "Le ménage", en: "The cleanup" },
    long: {
      fr: `Le très grand ménage numérique de toutes les communes ${"de la communauté ".repeat(14)}`,
      en: `The very great digital cleanup of ${"all the towns of the community ".repeat(8)}`,
    },
  };
  /** Loaded from a file, because the command has no flags for some fields. */
  const createFrom = async (code: string, event: object) => {
    const file = path.join(folder, `${code}.json`);
    await writeFile(file, JSON.stringify(event));
    await tally.cli(
      "create-event",
      "--starts=2026-01-01",
      "--ends=2099-12-31",
      "--name=Le ménage",
      "--organiser=Les tests",
      `--code=${code}`,
      "--k=3",
      `--file=${file}`,
    );
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "screen-"));
    [browser, tally] = await Promise.all([launchBareChromium(), startTally()]);
    await createFrom("GOALS", { name: names.short, goals });
    await createFrom("LONG", { name: names.long, goals: { ...goals, files: 9e11, emails: 9e11 } });
    await createFrom("WAITING", { name: names.long });
    await createFrom("SOON", { name: names.long, startsOn: "2099-11-29", endsOn: "2100-01-03" });
    if (isEverything)
      await createFrom("LATER", { name: names.short, publication: "atClose", goals });
    await contributeThree(tally, "GOALS");
  });
  afterAll(async () => {
    await browser?.close();
    await tally?.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    const [, ...opened] = await browser.pages();
    for (const page of opened) await page.close().catch(() => undefined);
  });

  const closed = (state: Published): Published => ({ ...state, state: "closed" });
  const isEnormous = 'data#received[value="987654321098"]';
  const states = {
    goals: { code: "GOALS", shown: 'data#received[value="3"]' },
    waiting: { code: "WAITING", shown: 'data#received[value="0"]' },
    soon: { code: "SOON", shown: ".word" },
    ...(isEverything && {
      later: { code: "LATER", shown: 'data#received[value="0"]' },
      nothing: { code: "WAITING", shown: ".word", change: closed },
      enormous: { code: "GOALS", shown: isEnormous, change: enormous },
    }),
    "enormous, with a long name and all goals": {
      code: "LONG",
      shown: isEnormous,
      change: enormous,
    },
    "enormous and closed": {
      code: "LONG",
      shown: isEnormous,
      change: (state: Published) => closed(enormous(state)),
    },
  };
  const windows = [
    [1920, 1080],
    [1280, 720],
    [1024, 768],
    [3840, 2160],
  ] as const;

  for (const [state, { code, shown, ...rest }] of Object.entries(states)) {
    test(`"${state}" is accessible, can be read at ten metres and does not move on any projector`, async () => {
      for (const { language, theme } of firstOrAll(looks)) {
        const page = await openScreen(browser, tally, code, language);
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
        if ("change" in rest) {
          await publishInstead(page, rest.change);
          await page.reload();
        }
        await page.waitForSelector(shown);
        const heights = await textHeights(page);
        const small = heights.filter(({ isFigure, capHeight }) => capHeight < (isFigure ? 90 : 30));
        assert.deepEqual(small, [], language);
        const qrWidth = await page.$eval(".qr", (square) => square.getBoundingClientRect().width);
        assert.ok(qrWidth >= 264, `${qrWidth} px`);
        assert.deepEqual(await axeViolations(page), [], `${language} ${theme}`);
        for (const [width, height] of windows) {
          await page.setViewport({ width, height });
          assert.deepEqual(await misplaced(page), [], `${language} ${width} × ${height}`);
        }
        await page.close();
      }
    });
  }

  testAll("a long address does not move", async () => {
    const page = await openScreen(browser, tally, "GOALS");
    await page.$eval(".address", (line) => {
      line.className = "address address--long";
      line.textContent = `nettoyage-numerique.communaute-de-communes-du-val-de-brume.exemple/bilan/e/BRUME27`;
    });
    for (const [width, height] of windows) {
      await page.setViewport({ width, height });
      assert.deepEqual(await misplaced(page), [], `${width} × ${height}`);
    }
  });

  test("a lost network is detected in seconds, and the figures stay", async () => {
    const page = await openScreen(browser, tally, "GOALS");
    // The page notices a lost network only once its script follows the tally.
    const followed = page.waitForRequest((request) => request.url().endsWith("/live"));
    await page.reload();
    await followed;
    await page.setOfflineMode(true);
    await page.waitForSelector("#lost", { timeout: 60_000 });
    await shows(page, "received", "3");
    assert.deepEqual(await misplaced(page), []);
    await page.setOfflineMode(false);
    await page.waitForSelector("#lost", { hidden: true });
  });

  testAll("it reloads once after the server was updated", async () => {
    const page = await openScreen(browser, tally, "GOALS");
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
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const { wakeLock } = navigator;
      const request = wakeLock.request.bind(wakeLock);
      wakeLock.request = (type) => {
        document.documentElement.dataset.awake = type;
        return request(type);
      };
    });
    await page.goto(tally.baseUrl + paths.screenPage("GOALS"));
    await page.waitForSelector("[data-awake=screen]");
    await page.keyboard.press("f");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.keyboard.press("F");
    await page.waitForFunction(() => document.fullscreenElement === null);
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector(".full-screen")!).opacity === "0",
    );
    await page.mouse.move(40, 40);
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector(".full-screen")!).opacity === "1",
    );
  });
});
