import type { Page } from "puppeteer-core";
import { type Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { openEmbeddingSite } from "../sober/embedding-site.ts";
import { openLowData, pressMoving, turnOn } from "../sober/sober-popup.ts";
import { openCrowdedPage } from "../transfer/crowded-page.ts";
import { openRecordedWebmail } from "../webmail/recorded-webmail.ts";
import type { LookAt } from "./screen-faults.ts";

/** As wide as the popup is. */
const popupWidth = { width: 360 };

const popupOver = async (rig: Rig, page: Page): Promise<Page> =>
  rig.openPopup(await rig.tabIdOf(page));

/** The figures of a page with all details, measured always and on click. */
export async function checkFigures(rig: Rig, look: LookAt): Promise<void> {
  const site = await openCrowdedPage();
  try {
    for (const measurement of ["always", "onClick"]) {
      await rig.writeStorage({ settings: { measurement } });
      const popup = await popupOver(rig, await rig.visit(`${site.origin}/300`));
      await popup.waitForSelector("#transfer-more");
      // What is inside is loaded as the details open.
      for (const shown of [".transfer-details", ".explained li"]) {
        await popup.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
        await popup.waitForSelector(shown);
      }
      await look(popup, ".explained li", popupWidth);
      if (measurement === "onClick") await look(popup, "#transfer-level-title", popupWidth);
    }
  } finally {
    await rig.writeStorage({ settings: {} });
    await site.close();
  }
}

/** A webmail: watching is offered, needs a reload, and reports what was deleted. */
export async function checkWebmail(rig: Rig, look: LookAt): Promise<void> {
  const site = await openRecordedWebmail("roundcube");
  try {
    const page = await rig.visit(`${site.origin}/?_task=mail`);
    const popup = await popupOver(rig, page);
    await look(popup, "#webmail-watch", popupWidth);
    await pressMoving(popup, "#webmail-watch");
    await look(popup, "#webmail-reload", popupWidth);
    const later = await waitUntil("what was deleted", async () => {
      await page.reload({ waitUntil: "load" });
      await page.evaluate("replay()");
      const again = await popupOver(rig, page);
      const isShown = await again
        .waitForSelector("#webmail-deleted", { timeout: 6_000 })
        .catch(() => null);
      if (isShown) return again;
      await again.close();
      return undefined;
    });
    await look(later, "#webmail-deleted", popupWidth);
  } finally {
    await site.close();
  }
}

/** Low-data mode on a page: turned on, compared, and paused. */
export async function checkLowData(rig: Rig, look: LookAt): Promise<void> {
  const site = await openEmbeddingSite();
  try {
    const page = await rig.visit(`${site.origin}/page`);
    await turnOn(rig, page);
    const popup = await openLowData(rig, page);
    await look(popup, "#sober-measure", popupWidth);
    await pressMoving(popup, "#sober-measure");
    await look(popup, "#sober-measure:disabled", popupWidth);
    await look(popup, "#sober-result", popupWidth);
    await pressMoving(popup, "#sober-pause-page");
    await look(popup, "#sober-paused", popupWidth);
  } finally {
    await rig.writeStorage({ sober: {} });
    await site.close();
  }
}
