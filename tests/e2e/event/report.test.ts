import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { paths } from "@digital-cleanup/challenge";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent } from "../support/create-event.ts";
import { contribute, filesOnly, newPerson } from "../support/people.ts";
import { publishNow } from "../support/published.ts";

const code = "REPORT";
const recountScript = path.resolve(
  import.meta.dirname,
  "../../../packages/tally/recount-export.mjs",
);

describe("reports and exports of an event", () => {
  let rig: Rig;
  let tally: TallyProcess;
  beforeAll(async () => {
    [rig, tally] = await Promise.all([launchChromium(), startTally()]);
    await createEvent(tally, code, 3);
    for (let person = 0; person < 3; person++) {
      await contribute(newPerson(), filesOnly(10, 1_000), { baseUrl: tally.baseUrl, code });
    }
    await publishNow(tally, code);
  });
  afterAll(async () => {
    await rig?.close();
    await tally?.dispose();
  });

  test("the report prints on at most two A4 pages", async () => {
    const page = await rig.visit(tally.baseUrl + paths.reportPage(code));
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sheets = pdf.match(/\/Type \/Page\b/g) ?? [];
    assert.ok(sheets.length > 0 && sheets.length <= 2, `${sheets.length} sheets`);
    // 210 by 297 mm at 72 points per inch.
    assert.match(pdf, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });

  test("the export of a running server adds up to what it published", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      recountScript,
      tally.baseUrl + paths.export(code),
    ]);
    // 3 × 10 files
    assert.match(stdout, /totals\.files\.measured +30 = 30/);
    assert.match(stdout, /All equal\./);
  });
});
