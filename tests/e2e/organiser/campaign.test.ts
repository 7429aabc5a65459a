import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { beforeAll, test } from "vitest";
import { dayAway } from "../../rig/day-away.ts";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { fillDay } from "../support/fill.ts";
import { assertFitsAt } from "../support/narrow-viewport.ts";
import { useTally } from "../support/use-tally.ts";

const here = useTally({ creation: "open" });
let folder = "";
beforeAll(async () => {
  folder = temporaryFolder("campaign");
});

const [first, last] = [dayAway(0), dayAway(7)];

const file = `name;start;end;site;organiser;kind;territory
Town hall;${first};${last};Town hall;City of Caen;authority;14118
Schools;${first.split("-").toReversed().join("/")};${last};Schools;Friends of the school;association;Caen
Museum;${first};never;Museum;;;99999
`;

const untilEvents = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll("#events ~ ul > li").length === wanted,
    {},
    count,
  );

/** The kinds of organiser of the events that the page lists. */
async function organisersOf(page: Page): Promise<string[]> {
  const codes = await page.$$eval("#events ~ ul > li a", (links) =>
    links.map(({ pathname }) => pathname.split("/")[2] ?? ""),
  );
  return Promise.all(
    codes.map(async (code) => {
      const event = await (await fetch(here.tally.baseUrl + paths.event(code))).json();
      return event.organiser.kind;
    }),
  );
}

test("many events come from a file after a preview, and one is copied", async () => {
  const page = await here.browser.newPage();
  await page.setViewport({ width: 320, height: 800 });
  await page.goto(`${here.tally.baseUrl}/campaigns?lang=en`);
  await page.waitForSelector("#name");
  await page.type("#name", "Week");
  await page.click("button[type=submit]");

  const path = join(folder, "events.csv");
  await writeFile(path, file);
  const input = await page.waitForSelector<"input">("input#file" as "input");
  await input!.uploadFile(path);
  await page.waitForSelector("tbody tr:nth-child(3) .field__error");
  const outcomes = await page.$$eval("tbody tr", (rows) =>
    rows.map((row) => row.querySelectorAll(".field__error").length),
  );
  // The last day is no date, and no territory has the code.
  assert.deepEqual(outcomes, [0, 0, 2]);
  const outside = await page.$$eval(
    ".field__error",
    (errors) => errors.filter((error) => error.getBoundingClientRect().right > innerWidth).length,
  );
  assert.equal(outside, 0);
  assert.deepEqual(await axeViolations(page), []);
  await page.click("#import ~ .row button");
  await untilEvents(page, 2);
  assert.deepEqual(await organisersOf(page), ["authority", "association"]);
  // What is left is to be corrected in the file: nothing can be created any more.
  await page.waitForFunction(() => document.activeElement?.matches("#import ~ .note"));
  assert.equal(await page.$("#import ~ .row button"), null);

  await page.click("#events ~ ul > li button[aria-expanded]");
  const copy = "#events ~ ul > li form";
  await page.waitForSelector(copy);
  for (const [field, day] of [
    ["startsOn", first],
    ["endsOn", last],
  ] as const) {
    const id = await page.$eval(`${copy} input[name=${field}]`, ({ id: of }) => of);
    await page.focus(`[id="${id}"]`);
    await fillDay(page, id, day);
  }
  await page.click(`${copy} button[type=submit]`);
  await untilEvents(page, 3);
  await assertFitsAt(page, 320);

  const code = new URL(page.url()).pathname.split("/")[2];
  for (const address of [`/c/${code}`, `/c/${code}/posters`]) {
    await page.goto(`${here.tally.baseUrl}${address}?lang=en`);
    assert.deepEqual(await axeViolations(page), []);
  }
  assert.equal((await page.$$(".poster")).length, 3);
  await page.close();
});
