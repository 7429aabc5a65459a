import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import type { Rig } from "../../rig/rig.ts";
import { pictureSums } from "../history/stored-history.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { figure } from "../support/press.ts";
import { dayAway } from "../../rig/day-away.ts";
import { firstBrowser } from "../support/browsers.ts";
import { untilText } from "../support/until-text.ts";

const sum = pictureSums(dayAway(-30), 1000);
const historyOf = (...daySums: object[]) =>
  JSON.stringify({
    format: "digital-cleanup/history",
    version: 1,
    exportedAt: "2026-11-25T10:00:00.000Z",
    emissionDataSet: "2026-11-20",
    visits: [],
    daySums,
  });

describe.each(firstBrowser)("a file of another person in %s", (name, launch) => {
  let rig: Rig;
  let folder: string;
  beforeAll(async () => {
    folder = temporaryFolder("hostile-files");
    rig = await launch();
    await rig.writeStorage({ settings: { language: "en" } });
  });

  type Field = "my-data-import" | "devices-import";
  async function choose(page: Page, field: Field, file: string, text: string) {
    await writeFile(path.join(folder, file), text);
    const input = await page.waitForSelector(`input#${field}`);
    await input!.uploadFile(path.join(folder, file));
  }

  test("a history with an impossible day or sum is refused as a whole, with its place", async () => {
    const refused: [object, string, string][] = [
      [{ visits: undefined }, "was changed or damaged", "daySums.1.visits"],
      [{ day: "9999-12-31" }, "a day that does not exist or is in the future", "daySums.1.day"],
      [{ day: "2026-02-30" }, "a day that does not exist or is in the future", "daySums.1.day"],
      [{ bytesDown: 2 ** 53 - 1 }, "", "daySums.1.bytesDown"],
      [{ visits: 9_000_000 }, "a sum that is impossible for one day", "daySums.1.visits"],
    ];
    for (const [index, [change, reason, place]] of refused.entries()) {
      // A new page each time: the result of the file before may be the same.
      const page = await rig.openDashboard("my-data");
      const text = historyOf(sum, { ...sum, ...change });
      await choose(page, "my-data-import", `history-${index}.json`, text);
      await untilText(page, "#my-data-import-result", place);
      await untilText(page, "#my-data-import-result", reason);
      assert.equal(await figure(page, "#my-data-days"), 0);
      assert.deepEqual(await axeViolations(page), []);
      await page.close();
    }
    const page = await rig.openDashboard("my-data");
    await choose(page, "my-data-import", "history.json", historyOf(sum));
    await page.waitForFunction(
      () => document.querySelector<HTMLDataElement>("#my-data-days")?.value === "1",
    );
  });

  test("an inventory with a year in the future is reported by line", async () => {
    const page = await rig.openDashboard("devices");
    await choose(page, "devices-import", "fleet.csv", "type,year\ntablet,2020\nscreen,2999\n");
    await page.waitForSelector("#devices-import-add");
    const result = await page.$eval("#devices-import-result", (note) => note.textContent);
    assert.match(result, /2999/);
    assert.match(result, /1970–20\d\d/);
  });
});
