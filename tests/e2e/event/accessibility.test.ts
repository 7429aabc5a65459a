import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import type { Browser, Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchBareFirefox } from "../../rig/firefox/launch-firefox.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { createEvent, type OwnEvent, pageAddress } from "../support/create-event.ts";
import { lowTargets } from "../support/display-faults.ts";
import { firstOrAll, testAll } from "../support/extent.ts";
import { contributeAll, filesOnly } from "../support/people.ts";
import { publishNow } from "../support/published.ts";
import { useTally } from "../support/use-tally.ts";

const code = "PAGES";
/** Other files of `npm test` check each step of the first; the last are laid out like the accessibility statement. */
const checkedElsewhere = new Set([
  "join",
  "new event",
  "desk",
  "legal notice",
  "personal data",
  "eco-design",
  "agenda in a frame",
]);
type Theme = "light" | "dark";

/** The theme is set per page in Chromium, and at the start of Firefox. */
const browsers: Record<string, (theme: Theme) => Promise<Browser>> = {
  chromium: () => launchBareChromium(),
  firefox: launchBareFirefox,
};

async function visit(browser: Browser, url: string, theme: Theme, name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 640 });
  if (name === "chromium") {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  }
  await page.goto(url);
  return page;
}

const isDark = (page: Page) =>
  page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, launch] of firstOrAll(Object.entries(browsers))) {
  for (const [language, theme] of firstOrAll([
    ["fr", "light"],
    ["en", "dark"],
  ] as const)) {
    describe(`every page of a tally, in ${name}, ${language}, ${theme}, 320 pixels wide`, () => {
      const here = useTally({ launch: () => launch(theme), creation: "open" });
      let event: OwnEvent;

      beforeAll(async () => {
        event = await createEvent(here.tally, code, 3, "--listing=listed", "--commune=14118");
        await contributeAll(4, filesOnly(10, 1_000), event);
        await publishNow(here.tally, code);
      });

      const addresses = {
        home: "/",
        event: paths.eventPage(code),
        "unknown event": paths.eventPage("NOBODY"),
        join: paths.joinPage(code),
        poster: paths.posterPage(code),
        report: paths.reportPage(code),
        calculation: paths.calculationPage(code),
        embed: paths.embedPage(code),
        agenda: "/agenda?department=14",
        "agenda in a frame": "/agenda/embed",
        territories: "/territories?q=saint",
        "legal notice": "/mentions-legales",
        "personal data": "/donnees-personnelles",
        "accessibility statement": "/accessibilite",
        "eco-design": "/ecoconception",
        method: "/method",
        guide: "/guide",
        install: "/install",
        rollup: `${paths.rollupPage}?year=2026&country=FR`,
        "new event": paths.newEventPage,
        "organiser's preparation": `${paths.organiserPage(code)}/prepare`,
        "organiser's day": `${paths.organiserPage(code)}/day`,
        "organiser's report": `${paths.organiserPage(code)}/after`,
        "organiser's links": `${paths.organiserPage(code)}/access`,
        "organiser's texts": `${paths.organiserPage(code)}/edit`,
        desk: paths.deskPage(code),
        API: "/api",
        problem: "/problems/event-closed",
      };
      for (const [what, path] of Object.entries(addresses)) {
        const testPage = checkedElsewhere.has(what) ? testAll : test;
        testPage(`${what} is accessible and fits`, async () => {
          const page = await visit(here.browser, pageAddress(event, path, language), theme, name);
          await page.waitForSelector("h1");
          // A page that fetches from its tally shows more after the response.
          await page.waitForNetworkIdle({ idleTime: 100, concurrency: 1 }).catch(() => undefined);
          assert.equal(await page.evaluate(() => document.documentElement.lang), language);
          assert.equal(await isDark(page), theme === "dark");
          await page.$$eval("details", (folded) => folded.forEach((each) => (each.open = true)));
          assert.deepEqual(await axeViolations(page), []);
          assert.equal(await widthBeyond(page), 0);
          assert.deepEqual(await lowTargets(page), []);
          await page.close();
        });
      }
    });
  }
}
