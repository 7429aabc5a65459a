import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { testAll } from "../support/extent.ts";
import { walkDashboard } from "../support/section-ids.ts";
import { browsers } from "../support/browsers.ts";

/** Each language and each theme once, because they do not affect each other. */
const looks = [
  { language: "fr", theme: "light" },
  { language: "en", theme: "dark" },
];

const look = (page: Page) =>
  page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return { language: lang, theme: dataset.theme };
  });

const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(browsers)("pages in %s", (name, launch) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch();
  });

  test("pages follow the language of the browser", async () => {
    const page = await rig.openPopup();
    assert.equal((await look(page)).language, "fr");
    await page.close();
  });

  for (const wanted of looks) {
    testAll(
      `popup and dashboard have no accessibility violation, ${wanted.language} ${wanted.theme}`,
      async () => {
        await rig.writeStorage({ settings: wanted });
        const popup = await rig.openPopup();
        assert.deepEqual(await look(popup), wanted);
        assert.deepEqual(await axeViolations(popup), []);
        await popup.close();

        const dashboard = await rig.openDashboard();
        assert.deepEqual(await look(dashboard), wanted);
        await walkDashboard(dashboard, async (section) => {
          assert.deepEqual(await axeViolations(dashboard), [], section);
        });
        await dashboard.close();
      },
    );
  }

  // In Chromium the pseudo-locale checks the same with longer texts.
  const testFit = name === "firefox" ? test : testAll;
  testFit("the popup fits in its own width, the dashboard in 320 pixels", async () => {
    const popup = await rig.openPopup();
    // The browser sizes an action popup by its style.
    await popup.setViewport({ width: 360, height: 640 });
    assert.equal(await widthBeyond(popup), 0);
    await popup.close();

    const dashboard = await rig.openDashboard();
    await dashboard.setViewport({ width: 320, height: 640 });
    await walkDashboard(dashboard, async (section) => {
      assert.equal(await widthBeyond(dashboard), 0, section);
    });
    await dashboard.close();
  });
});
