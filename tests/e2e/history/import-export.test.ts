import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import {
  keptRows,
  openOverview,
  untilKeptRows,
  visitOnce,
  wholeOverviewText,
} from "./history-pages.ts";
import { actionsIn, countFiles } from "../support/action-log.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { savedFile } from "../support/saved-file.ts";
import { untilFocused } from "../support/until-focused.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { firstBrowser } from "../support/browsers.ts";

/** The radio button changes before its value is stored. */
const untilFull = (rig: Rig) =>
  waitUntil("the level is kept", async () => {
    const settings = (await rig.readStorage("settings")) as { siteHistory?: string } | undefined;
    return settings?.siteHistory === "full";
  });

describe.each(firstBrowser)("history export and import in %s", (name, launch) => {
  let site: Site;
  let rig: Rig;
  let data: Page;
  let home: string;
  let bytes: number;
  beforeAll(async () => {
    site = await openSite();
    home = temporaryFolder("history");
    rig = await launch({ env: { HOME: home } });
    await rig.untilMeasuring();
    data = await rig.openDashboard("my-data");
    await press(data, "#my-data-level-full");
    await untilFull(rig);
    ({ bytes } = await visitOnce(rig, data, `${site.origin}/heavy`, 8));
  });

  test("a new browser that imports the exported file shows the same overview", async () => {
    await data.bringToFront();
    await countFiles(data, "exported", 4);
    await press(data, "#my-data-export");
    const text = await savedFile(home, /^digital-cleanup-.*\.json$/);
    assert.doesNotMatch(text, /light|heavy/, "no address of a page");
    await press(data, "#my-data-csv");
    const csv = await savedFile(home, /^digital-cleanup-.*\.csv$/);
    const [header, day, end] = csv.split("\r\n");
    assert.match(header!, /^\uFEFFday,origin,visits,bytesDown,/);
    assert.match(day!, new RegExp(`^\\d{4}-\\d\\d-\\d\\d,,1,${bytes},`));
    assert.equal(end, "");

    const fresh = await launch();
    const reader = await fresh.openDashboard("my-data");
    await press(reader, "#my-data-level-full");
    await untilFull(fresh);
    const input = await reader.waitForSelector("input#my-data-import");
    const file = path.join(home, "history.json");
    await writeFile(file, text);
    await input!.uploadFile(file);
    await untilKeptRows(reader, [1, 1, 1]);
    const [there, here] = [await openOverview(fresh, "month"), await openOverview(rig, "month")];
    assert.equal(await wholeOverviewText(there), await wholeOverviewText(here));
    await here.close();

    await reader.bringToFront();
    assert.match(
      await reader.$eval("#my-data-import-result", (note) => note.textContent),
      /1 action comptée/,
    );
    // From the top of the page: after its end, Firefox leaves the page.
    await reader.focus(".skip");
    await tabTo(reader, "#my-data-erase-actions");
    await reader.keyboard.press("Enter");
    await reader.waitForSelector("dialog[open]");
    assert.deepEqual(await axeViolations(reader), []);
    await press(reader, "#my-data-confirm-kind");
    await reader.waitForSelector("#my-data-erase-actions", { hidden: true });
    assert.deepEqual(await actionsIn(reader), []);
    // The button disappeared with the erased data, so the focus moves to the title.
    await untilFocused(reader, "main h1");
    assert.deepEqual(await keptRows(reader), [1, 1, 1]);

    await press(reader, "#my-data-erase-everything");
    await press(reader, "#my-data-confirm-everything");
    await untilKeptRows(reader, [0, 0, 0]);
    // The settings too: the work build stores nothing per site at first.
    await reader.waitForSelector("#my-data-level-none:checked");
    assert.equal(await reader.$(".entries button"), null);
  });
});
