import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import { beforeAll, describe, test } from "vitest";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Rig } from "../../rig/rig.ts";
import { openRecordedWebmail } from "./recorded-webmail.ts";
import { firstBrowser } from "../support/browsers.ts";
import { popupWith } from "../support/popup-with.ts";

type Site = Awaited<ReturnType<typeof openRecordedWebmail>>;

describe.each(firstBrowser)("watching a webmail from the popup in %s", (name, launch) => {
  let rig: Rig;
  let site: Site;
  beforeAll(async () => {
    site = await openRecordedWebmail("roundcube");
    rig = await launch();
    await rig.untilMeasuring();
  });

  test("watching is offered on a recognised page, begins with the next load, reports what was done, and can be stopped", async () => {
    const page = await rig.visit(`${site.origin}/?_task=mail`);
    const tabId = await rig.tabIdOf(page);
    const popup = await rig.openPopup(tabId);
    await popup.waitForSelector("#webmail-watch");
    assert.match(await popup.$eval("#webmail-watch", (button) => button.textContent), /Roundcube/);
    await popup.evaluate(() => document.querySelector<HTMLElement>("#webmail-watch")!.click());
    await popup.waitForSelector("#webmail-reload");
    assert.deepEqual(((await rig.readStorage("settings")) as { webmails: string[] }).webmails, [
      site.origin,
    ]);
    await popup.close();

    await waitUntil("a watched page", async () => {
      await page.reload({ waitUntil: "load" });
      const again = await rig.openPopup(tabId);
      const isWatched = await again
        .waitForSelector('#webmail-watched[data-webmail="roundcube"]', { timeout: 6_000 })
        .catch(() => null);
      await again.close();
      return isWatched;
    });
    await page.evaluate("replay()");
    const told = await popupWith(rig, tabId, "#webmail-deleted");
    const text = await told.$eval("#webmail-set-aside", (line) => line.textContent);
    const t = await loadText("fr");
    assert.equal(text, t("webmail.setAside", { count: 3 }));
    // 2 and 81, 5.25 MB by the quota.
    assert.match(await told.$eval("#webmail-deleted", (line) => line.textContent), /^83 .*5,3\sMo/);
    assert.equal(await told.$("#webmail-uncounted"), null);
    await told.close();

    // The server confirms that all of a folder was deleted, of which nothing was known.
    await page.evaluate("replayAs('delete', '_mbox=Archive&_uid=*')");
    const again = await rig.openPopup(tabId);
    const line = await again.waitForSelector("#webmail-uncounted");
    assert.equal(
      await line!.evaluate(({ textContent }) => textContent),
      t("webmail.uncounted", { count: 1 }),
    );
    assert.match(await again.$eval("#webmail-deleted", (one) => one.textContent), /^83 /);

    await again.evaluate(() => document.querySelector<HTMLElement>("#webmail-stop")!.click());
    await again.waitForSelector("#webmail-watch");
    assert.deepEqual(((await rig.readStorage("settings")) as { webmails: string[] }).webmails, []);
    await again.close();
    await page.close();
  });

  test("a popup that is open already offers to watch the page once it becomes a webmail", async () => {
    const page = await rig.visit(`${site.origin}/nothing.js`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForSelector("main[data-parts=all]");
    assert.equal(await popup.$("#webmail-watch"), null);
    await page.goto(`${site.origin}/?_task=mail`);
    await popup.waitForSelector("#webmail-watch");
    await popup.close();
    await page.close();
  });
});
