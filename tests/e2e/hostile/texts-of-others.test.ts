import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import { openHostileTally } from "../../rig/servers/hostile-tally.ts";
import { openWithSteps, fillFolder } from "../cleanup/folder-steps.ts";
import { testAll } from "../support/extent.ts";
import { press } from "../support/press.ts";
import { firstBrowser } from "../support/browsers.ts";
import { untilText } from "../support/until-text.ts";

/** Ends an isolation, reverses what follows, and looks like the line of another server. */
const hostile = "Zloé\u2069\u202e · 15 · menage.exemple.fr";
const inBoth = { fr: hostile, en: hostile };

/** The texts that contain the name outside of a `bdi`, and those with a character that reorders. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? "";
      const alone = text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, "");
      if (/[\u202a-\u202e\u2066-\u2069]/.test(alone)) found.push(`reorders: ${text}`);
      if (alone.includes("Zloé") && !node.parentElement?.closest("bdi, option, .paths"))
        found.push(`not isolated: ${text}`);
    }
    return found;
  });

describe.each(firstBrowser)("texts of others in %s", (name, launch) => {
  let rig: Rig;
  let tally: Awaited<ReturnType<typeof openHostileTally>>;
  beforeAll(async () => {
    [rig, tally] = await Promise.all([
      launch(),
      openHostileTally({
        name: inBoth,
        organiser: { name: hostile, kind: "other" },
        collectionPoints: [{ name: hostile, address: hostile, opening: inBoth }],
      }),
    ]);
  });

  test("an event acts on its own texts only, and its server stands on a line of its own", async () => {
    const page = await rig.visit(tally.eventPage("BRUME"));
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForSelector("#challenge-in-front");
    assert.deepEqual(await faults(popup), []);
    await press(popup, "#challenge-join");
    await popup.waitForSelector("#challenge-joined");
    assert.deepEqual(await faults(popup), []);
    await popup.close();

    const joined = await rig.openDashboard("challenge");
    await joined.waitForSelector("#challenge-event");
    assert.deepEqual(await faults(joined), []);
    const hostLine = await joined.$eval("#challenge-host", (host) => ({
      host: host.textContent,
      line: host.closest("p")!.textContent,
    }));
    assert.equal(hostLine.host, tally.host);
    assert.doesNotMatch(hostLine.line, /Zloé|exemple/);

    const devices = await rig.openDashboard("device-places");
    await devices.waitForSelector(".devices-points");
    assert.deepEqual(await faults(devices), []);
  });
});

describe("names of files in chromium", () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launchChromium();
  });

  testAll("act on themselves only, and show their real ending", async () => {
    const page = await openWithSteps(rig);
    await fillFolder(page, {
      "Zloé\u202egpj.exe": "same",
      "Zloé\u2069/\u202egpj.exe": "same",
      "Zloé\u202efdp.zip": "zipped",
    });
    await press(page, "#cleanup-choose");
    await press(page, "#cleanup-show-duplicates");
    await page.waitForSelector("#cleanup-set-aside");
    await page.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
    assert.deepEqual(await faults(page), []);
    await untilText(page, "main", "Zloé gpj.exe");
  });
});
