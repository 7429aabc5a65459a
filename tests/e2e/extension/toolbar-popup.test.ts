import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { waitUntil } from "../../rig/wait-until.ts";
import { type ChromiumRig } from "../../rig/chromium/launch-chromium.ts";
import { answerPrompt } from "../../rig/display/permission-prompt.ts";
import { readValue } from "../../rig/page/stored-values.ts";
import type { Rig } from "../../rig/rig.ts";
import { openToolbarPopup, type ToolbarPopup } from "../../rig/display/toolbar-popup.ts";
import { accessTo, mailAccess, noAccess, untilMailAccess } from "../webmail/mail-access.ts";
import { openRecordedWebmail } from "../webmail/recorded-webmail.ts";
import { testAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";

describe.each(firstBrowser)(
  "the toolbar popup of the store build in %s, and the browser's own prompt",
  (name, launch) => {
    let rig: Rig;
    let site: Awaited<ReturnType<typeof openRecordedWebmail>>;
    let control: Page;
    let page: Page;
    let popup: ToolbarPopup;

    beforeAll(async () => {
      site = await openRecordedWebmail("roundcube");
      const asked = { mode: "store", language: "en", asksPermissions: true } as const;
      rig = await launch({ ...asked, display: "new" });
      control = await rig.openDashboard("settings");
      // The rig opens a page of its own for this; later it would close the popup.
      await rig.readStorage("settings");
    });
    beforeEach(async () => {
      page = await rig.visit(`${site.origin}/?_task=mail`);
    });
    afterEach(async () => {
      await popup.close();
      await page.close();
    });

    const open = async () => {
      await page.bringToFront();
      popup = await openToolbarPopup(rig);
    };
    /** Chromium closes the popup when it prompts. Firefox leaves it open, and no result may show before the answer. */
    const answer = async (word: "allow" | "deny") => {
      if (name === "firefox") {
        // The time it takes to store the choice and read it again.
        await wait(1_000);
        assert.equal(await popup.has("#webmail-no-access, #sober-no-access"), false);
      } else {
        await waitUntil("the prompt instead of the popup", async () => !(await popup.isOpen()));
      }
      await answerPrompt(rig, page, word);
      if (name === "chromium") await open();
    };
    /** Read in a page that is open: opening another one would close the popup. */
    const readStorage = (key: string) => control.evaluate(readValue, key);
    const webmails = async () =>
      ((await readStorage("settings")) as { webmails?: string[] } | undefined)?.webmails;

    testAll("a refusal grants nothing, and the popup reports it", async () => {
      await open();
      assert.match(await popup.textOf("#webmail-watch"), /Roundcube/);
      await popup.press("#webmail-watch");
      await answer("deny");
      await popup.textOf("#webmail-no-access");
      assert.deepEqual(await mailAccess(control), noAccess);
      await popup.press("#webmail-stop");
      await popup.textOf("#webmail-watch");
      assert.deepEqual(await webmails(), []);
    });

    test("granted access covers one site; its webmail is watched after a reload, until it is stopped", async () => {
      await page.evaluate("window.isOld = true");
      await open();
      await popup.textOf("#webmail-watch");
      // The background may have stopped by then.
      if ("killServiceWorker" in rig) await (rig as ChromiumRig).killServiceWorker();
      await popup.press("#webmail-watch");
      await answer("allow");
      await popup.textOf("#webmail-reload");
      await untilMailAccess(control, accessTo(site.origin));
      assert.deepEqual(await webmails(), [site.origin]);

      await popup.press("#webmail-reload-now");
      await page.waitForFunction("!window.isOld");
      await popup.close();
      await open();
      assert.match(await popup.textOf('#webmail-watched[data-webmail="roundcube"]'), /Roundcube/);
      assert.equal(await popup.has("#webmail-reload"), false);

      await popup.press("#webmail-stop");
      await untilMailAccess(control, noAccess);
      assert.deepEqual(await webmails(), []);
    });

    test("a site's low-data mode is kept even though its switch first requests access", async () => {
      await open();
      await popup.press("#transfer-more > summary");
      await popup.press("#sober-site:not(:checked)");
      await answer("allow");
      if (name === "chromium") await popup.press("#transfer-more > summary");
      await popup.textOf("#sober-pause-page");
      const kept = (await readStorage("sober")) as { sober: { sites: string[] } };
      assert.deepEqual(kept.sober.sites, ["127.0.0.1"]);
    });
  },
);
