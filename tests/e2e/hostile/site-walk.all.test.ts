import assert from "node:assert/strict";
import { beforeAll, describe, test } from "vitest";
import { browsers } from "../support/browsers.ts";
import type { Rig } from "../../rig/rig.ts";
import { openWalkingSite } from "../../rig/servers/walking-site.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { openOverview, overviewText } from "../history/history-pages.ts";
import { fireHistoryAlarm, keptDays, type KeptDay } from "../history/stored-history.ts";
import { press } from "../support/press.ts";

/** Above the limit of 100, and what a busy machine loads in a minute. */
const steps = 150;

describe.each(browsers)(
  `a page that walks through ${steps} sites by itself in %s`,
  (name, launch) => {
    let rig: Rig;
    let site: Awaited<ReturnType<typeof openWalkingSite>>;
    beforeAll(async () => {
      [rig, site] = await Promise.all([launch(), openWalkingSite(steps)]);
      await rig.untilMeasuring();
      await rig.writeStorage({ settings: { siteHistory: "full" } });
    });

    test(
      "leaves at most 100 sites and the sum of the others, by name, which can be erased",
      { timeout: 400_000 },
      async () => {
        const control = await rig.openDashboard("my-data");
        // A script of the test in the page would count as its use by a person.
        const page = await rig.browser.newPage();
        await page.goto(site.origins[0]!);
        await waitUntil(
          () => `${steps} pages requested, not ${site.reached()}`,
          () => site.reached() === steps,
          200_000,
        );
        let days: KeptDay[] = [];
        await waitUntil(
          () => `${steps} visits, not ${days[0]?.visits}`,
          async () => {
            await fireHistoryAlarm(control);
            days = await keptDays(control);
            return days.find(({ origin }) => origin === "")?.visits === steps;
          },
          60_000,
        );
        const others = days.find(({ origin }) => origin === "others");
        // Without the row of all sites and the row of the others.
        assert.equal(days.length - 2, 100);
        assert.equal(others?.visits, steps - 100);

        const overview = await openOverview(rig, "today");
        await press(overview, "#overview-all > summary");
        await overview.waitForSelector("#overview-sites");
        assert.match(await overviewText(overview), /Autres sites, regroupés/);
        await overview.close();
        const choice = await rig.openDashboard("my-data");
        await choice.waitForSelector("#my-data-site option[value=others]");
        await choice.select("#my-data-site", "others");
        await press(choice, "#my-data-erase-site");
        await waitUntil("the sum of the others is erased", async () =>
          (await keptDays(control)).every(({ origin }) => origin !== "others"),
        );
      },
    );
  },
);
