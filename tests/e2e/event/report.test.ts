import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { paths } from "@digital-cleanup/challenge";
import { languages } from "@digital-cleanup/text";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import {
  createEvent,
  organise,
  type OwnEvent,
  pageAddress,
  postEvent,
} from "../support/create-event.ts";
import { assertFitsAt } from "../support/narrow-viewport.ts";
import { contributeAll, filesOnly, newId } from "../support/people.ts";
import { publishNow } from "../support/published.ts";
import { useTally } from "../support/use-tally.ts";
import { wordsShown } from "../support/words-shown.ts";

const code = "REPORT";
const recountScript = path.resolve(
  import.meta.dirname,
  "../../../packages/tally/recount-export.mjs",
);

/** An authority's closed event, with every figure that its report may have. */
async function createClosedTown(tally: TallyProcess): Promise<OwnEvent> {
  const town = await postEvent(tally, {
    code: "TOWN",
    organiser: { name: "Mairie de Val-de-Brume", kind: "authority" },
    territory: { country: "FR", commune: "14118" },
  });
  await contributeAll(4, filesOnly(100, 2_000_000_000), town);
  const entries = [
    ...(["smartphone", "tablet", "laptop", "desktop", "screen"] as const).map((type) => ({
      id: newId(),
      kind: "devices",
      type,
      state: "working",
      count: 5,
    })),
    { id: newId(), kind: "devices", type: "other", state: "broken", count: 6 },
    { id: newId(), kind: "weight", grams: 22_600, pieces: 12 },
  ];
  await organise(town, "POST", paths.desk(town.code), { entries });
  await organise(town, "PUT", paths.declared(town.code), { peopleActing: 25, peopleReached: 40 });
  await organise(town, "POST", paths.closing(town.code), { isClosed: true });
  return town;
}

describe("reports and exports of an event", () => {
  const here = useTally({ creation: "open" });
  let town: OwnEvent;
  const visit = async (address: string) => {
    const page = await here.browser.newPage();
    await page.goto(address);
    return page;
  };
  beforeAll(async () => {
    await createEvent(here.tally, code, 3);
    await contributeAll(3, filesOnly(10, 1_000), { baseUrl: here.tally.baseUrl, code });
    await publishNow(here.tally, code);
    town = await createClosedTown(here.tally);
  });

  test.each(languages)(
    "is read in two minutes, from one click on the closed event (%s)",
    async (language) => {
      const page = await visit(pageAddress(town, paths.eventPage(town.code), language));
      await Promise.all([
        page.waitForNavigation(),
        page.click(`main a[href*="${paths.reportPage(town.code)}"]`),
      ]);
      await page.waitForSelector(".panel");
      // What little deletion changes is said in words, and drawn by no bar.
      assert.equal(await page.$("main svg rect"), null);
      const withFolds = await wordsShown(page);
      assert.ok(withFolds <= 350, `${withFolds} words`);
      const beforeDetails = withFolds - (await wordsShown(page, "#folds"));
      assert.ok(beforeDetails <= 250, `${beforeDetails} words`);
      assert.deepEqual(await axeViolations(page), []);
      await assertFitsAt(page, 320);
    },
  );

  test.each(languages)(
    "prints on at most two A4 pages, with the national sheet and a place to sign (%s)",
    async (language) => {
      const page = await visit(pageAddress(town, paths.reportPage(town.code), language));
      const isShown = (selector: string) =>
        page.$eval(selector, (element) => element.checkVisibility({ contentVisibilityAuto: true }));
      assert.equal(await isShown(".signature"), false);
      assert.equal(await isShown("#national"), false);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.emulateMediaType("print");
      for (const selector of [".signature", "#national", "#indicators", "#details"]) {
        assert.equal(await isShown(selector), true, selector);
      }
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.emulateMediaType();
      assert.equal(await isShown("#national"), false);

      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sheets = pdf.match(/\/Type \/Page\b/g) ?? [];
      assert.ok(sheets.length > 0 && sheets.length <= 2, `${sheets.length} sheets`);
      // 210 by 297 mm at 72 points per inch.
      assert.match(pdf, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    },
  );

  test("opens the national sheet for a link to it", async () => {
    const page = await visit(`${pageAddress(town, paths.reportPage(town.code), "fr")}#national`);
    await page.waitForSelector("details[open] #national", { visible: true });
  });

  test("the export of a running server adds up to what it published", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      recountScript,
      here.tally.baseUrl + paths.export(code),
    ]);
    // 3 × 10 files
    assert.match(stdout, /totals\.files\.measured +30 = 30/);
    assert.match(stdout, /All equal\./);
  });
});
