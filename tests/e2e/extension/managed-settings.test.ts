import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { managedBrowsers } from "../support/browsers.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { untilKeptRows } from "../history/history-pages.ts";
import { keptDays, fireHistoryAlarm } from "../history/stored-history.ts";
import { testBeyondMain } from "../support/extent.ts";
import { untilText } from "../support/until-text.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { openPageDetails } from "../support/open-page-details.ts";

const organisation = "Ville de Saint-Martin-des-Champs";
const onClick = {
  organisation,
  measurement: "onClick",
  siteHistory: "daily",
  gridZone: "DEU",
  language: "fr",
  theme: "dark",
  tallyBaseUrl: "https://tally.example",
};
const inSettings = ["measurement", "gridZone", "tallyBaseUrl"] as const;
const inDisplay = ["language", "theme"] as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent.trim());

/** Chromium delivers a policy a few seconds after its start. */
const untilLocked = (settings: Page) =>
  settings.waitForSelector("#measurement:disabled", { timeout: 60_000 });

/** Browsers show 600 px; what is below 560 px cannot be seen without scrolling. */
async function assertLowPopup(popup: Page) {
  await popup.bringToFront();
  assert.deepEqual(await axeViolations(popup), []);
  await popup.setViewport({ width: 360, height: 600 });
  const height = await popup.$eval("main", (main) => main.getBoundingClientRect().height);
  assert.ok(height <= 560, `the popup is ${height} px high`);
}

describe.each(managedBrowsers)(
  "an organisation that allows measuring on click only, in %s",
  (name, launch) => {
    const more = testBeyondMain(name);
    let rig: Rig;
    let settings: Page;
    beforeAll(async () => {
      rig = await launch({ policy: onClick });
      settings = await rig.openDashboard("settings");
      await untilLocked(settings);
    });

    test("each managed setting shows its value and its owner, and cannot be changed", async () => {
      const t = await loadText("fr");
      const assertLocked = async (page: Page, key: keyof typeof onClick) => {
        await page.waitForSelector(`#${key}:disabled`);
        assert.equal(await textOf(page, `#${key}-locked`), t("common.lockedBy", { organisation }));
        const shown = await page.$eval(`#${key}`, (control) => {
          const { type, checked, value } = control as HTMLInputElement;
          return type === "checkbox" ? checked : value;
        });
        assert.equal(shown, onClick[key]);
      };
      for (const key of inSettings) await assertLocked(settings, key);
      await settings.bringToFront();
      await assertReadsWell(settings);
      const display = await rig.openDashboard("display");
      for (const key of inDisplay) await assertLocked(display, key);
      await display.close();
    });

    more(
      "no page is measured before its popup opens, and the popup offers nothing more",
      async () => {
        // The policy overrides the person's earlier choice.
        await rig.writeStorage({ settings: { measurement: "always", siteHistory: "full" } });
        const page = await rig.visit(`${site.origin}/light`);
        await fireHistoryAlarm(settings);
        const popup = await rig.openPopup(await rig.tabIdOf(page));
        await popup.waitForSelector("#transfer-bytes");
        assert.deepEqual(await keptDays(settings), []);
        await untilText(popup, "main", "au moins");
        await openPageDetails(popup);
        await untilText(popup, "main", organisation);
        assert.equal(await popup.$("#transfer-always-on"), null);
        await assertLowPopup(popup);
        await popup.close();
        await page.close();
        await waitUntil(
          "the sums of that visit",
          async () => (await keptDays(settings)).length > 1,
        );
      },
    );

    more("the organisation sets what is stored about sites, and the page shows it", async () => {
      const data = await rig.openDashboard("my-data");
      // The popup's visit: a sum for its site and one for the day, no visit record.
      await untilKeptRows(data, [0, 1, 1]);
      assert.equal(await data.$("#my-data-level-full:enabled"), null);
      await data.waitForSelector("#my-data-level-daily:checked:disabled");
      assert.ok((await textOf(data, "#siteHistory-locked")).includes(organisation));
      await data.bringToFront();
      await assertReadsWell(data);
      await data.close();
    });
  },
);
