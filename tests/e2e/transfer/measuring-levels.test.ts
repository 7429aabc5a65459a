import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { openCrowdedPage } from "./crowded-page.ts";
import { openPageDetails } from "../support/open-page-details.ts";
import { firstBrowser } from "../support/browsers.ts";

/** With what is folded. */
const mainText = (page: Page) => page.$eval("main", (main) => main.textContent);

/** The popup of a page that was loaded before, once `selector` matches in it. */
async function popupOver(rig: Rig, url: string, selector: string) {
  const page = await rig.visit(url);
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await popup.waitForSelector(selector);
  return {
    popup,
    close: async () => {
      await popup.close();
      await page.close();
    },
  };
}

// In the store build the click on the toolbar grants access to the page, and no test can click
// the toolbar.
test.each(firstBrowser)(
  "on click, %s shows at least, and that only the first 250 requests of a page are known",
  async (_, launch) => {
    const [rig, crowded] = await Promise.all([launch({ language: "en" }), openCrowdedPage()]);
    await rig.untilMeasuring();
    await rig.writeStorage({ settings: { measurement: "onClick" } });
    const few = await popupOver(rig, `${crowded.origin}/20`, "#transfer-bytes");
    await openPageDetails(few.popup);
    assert.match(await mainText(few.popup), /at least/);
    assert.doesNotMatch(await mainText(few.popup), /first 250/);
    await few.close();
    const many = await popupOver(rig, `${crowded.origin}/300`, "#transfer-bytes");
    // 250 of the 300 pictures, and the page itself. They arrive in two messages.
    await openPageDetails(many.popup);
    await many.popup.waitForSelector("#transfer-requests[value='251']");
    assert.match(await mainText(many.popup), /at least/);
    assert.match(await mainText(many.popup), /first 250/);
    // What is missing has no upper end, so the range has none.
    assert.match(await mainText(many.popup), /kB or more with the sizes that are estimated/);
    await many.close();
  },
);
