import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { answerPermissionPrompt } from "../../rig/display/permission-prompt.ts";
import type { Rig } from "../../rig/rig.ts";
import { revokeSiteAccess } from "../../rig/chromium/revoke-site-access.ts";
import { embedHost, type EmbeddingSite, openEmbeddingSite } from "./embedding-site.ts";
import { press } from "../support/press.ts";
import { asked, loadAnew, openLowData, pressMoving, untilRules } from "./sober-popup.ts";
import { firstBrowser } from "../support/browsers.ts";
import { testAll } from "../support/extent.ts";
import { waitUntil } from "../../rig/wait-until.ts";

const embed = `${embedHost}/export/embed.html`;
const t = await loadText("en");
const textIn = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent.trim());

describe.each(firstBrowser)(
  "low-data mode and site access in the store build of %s",
  (name, launch) => {
    let rig: Rig;
    let site: EmbeddingSite;
    let page: Page;
    /** It stays open: without access only a real popup can read the address of its tab. */
    let popup: Page;

    beforeAll(async () => {
      site = await openEmbeddingSite();
      rig = await launch({
        mode: "store",
        language: "en",
        localNames: [embedHost, "fonts.example"],
        ...(name === "chromium" && { display: "new" }),
      });
      page = await rig.visit(`${site.origin}/page`);
    });

    const allow = async () => {
      if (rig.display) await answerPermissionPrompt(popup, rig.display, "allow");
    };
    /** A separate visit, because Firefox restores frames when it reloads a page. */
    const isBlocked = async () => {
      site.takeArrivals();
      const visit = await rig.visit(`${site.origin}/page`);
      await wait(500);
      await visit.close();
      return !asked(site.takeArrivals()).includes(embed);
    };
    /** The page had blocked it, and is now reloaded. */
    const untilRequested = async () => {
      site.takeArrivals();
      await loadAnew(page);
      await waitUntil("the embed is requested", () => asked(site.takeArrivals()).includes(embed));
    };
    /** Chromium's own page of extensions; in Firefox our page revokes the same access. */
    const revokeAccess = async () => {
      if (name === "chromium") return revokeSiteAccess(rig.browser);
      const dashboard = await rig.openDashboard("sober");
      await press(dashboard, "#sober-access-drop");
      await dashboard.waitForSelector("#sober-access-allow");
      await dashboard.close();
    };

    test("revoking access removes the rules, and popup and dashboard show it", async () => {
      popup = await rig.openPopup(await rig.tabIdOf(page));
      await popup.bringToFront();
      await press(popup, "#transfer-always-on");
      await allow();
      await popup.waitForSelector("#transfer-always-on", { hidden: true });
      await popup.close();
      popup = await openLowData(rig, page);
      await popup.bringToFront();
      await pressMoving(popup, "#sober-site:not(:checked)");
      await popup.waitForSelector("#sober-pause-page");
      await untilRules(popup, true);
      await loadAnew(page);
      assert.ok(await isBlocked());

      await revokeAccess();
      await popup.bringToFront();
      await popup.waitForSelector("#sober-no-access", { visible: true });
      assert.equal(await textIn(popup, "#sober-no-access"), t("sober.noAccess"));
      assert.equal(await popup.$("#sober-pause-page"), null);
      await untilRules(popup, false);
      const dashboard = await rig.openDashboard("sober");
      await dashboard.waitForSelector("#sober-no-access");
      assert.equal(await dashboard.$("#sober-state"), null);
      await dashboard.close();
      await untilRequested();
    });

    test("granting access again restores the rules and does not turn measuring on", async () => {
      await popup.bringToFront();
      await press(popup, "#sober-allow");
      await allow();
      await popup.waitForSelector("#sober-pause-page");
      await untilRules(popup, true);
      const { measurement } = (await rig.readStorage("settings")) as { measurement: string };
      assert.equal(measurement, "onClick");
      const dashboard = await rig.openDashboard("sober");
      await dashboard.waitForSelector("#sober-state");
      assert.equal(await dashboard.$("#sober-no-access"), null);
      await dashboard.close();
      assert.ok(await isBlocked());
    });

    testAll(
      "on click, two loads are compared as minimum values, without a difference",
      async () => {
        await popup.bringToFront();
        await pressMoving(popup, "#sober-measure");
        await popup.waitForSelector("#sober-result", { timeout: 60_000 });
        for (const id of ["#sober-before", "#sober-after"]) {
          assert.match(await textIn(popup, id), /^at least/);
        }
        assert.equal(await popup.$("#sober-fewer"), null);
        const popupText = await textIn(popup, "main");
        assert.ok(popupText.includes(t("sober.onlyPart")), popupText);
      },
    );
  },
);
