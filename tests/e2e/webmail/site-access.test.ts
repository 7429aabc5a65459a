import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { answerPermissionPrompt } from "../../rig/display/permission-prompt.ts";
import type { Rig } from "../../rig/rig.ts";
import { accessTo, type MailAccess, mailAccess, noAccess, untilMailAccess } from "./mail-access.ts";
import { openRecordedWebmail } from "./recorded-webmail.ts";
import { openSuggestions } from "../support/open-suggestions.ts";
import { press } from "../support/press.ts";
import { firstBrowser } from "../support/browsers.ts";

describe.each(firstBrowser)(
  "watching one webmail from the suggestions page of the store build in %s",
  (name, launch) => {
    let rig: Rig;
    let site: Awaited<ReturnType<typeof openRecordedWebmail>>;
    let control: Page;

    beforeAll(async () => {
      site = await openRecordedWebmail("roundcube");
      rig = await launch({
        mode: "store",
        language: "en",
        ...(name === "chromium" && { display: "new" }),
      });
      control = await rig.openDashboard("settings");
    });

    const access = () => mailAccess(control);
    const untilAccess = (wanted: MailAccess) => untilMailAccess(control, wanted);
    const watchAgain = async (habits: Page, answer?: "allow" | "deny") => {
      await rig.writeStorage({ settings: { webmails: [site.origin], language: "en" } });
      await habits.bringToFront();
      await press(habits, "#habits-webmails-list button");
      await press(habits, "#habits-webmails-removed button");
      if (rig.display && answer) await answerPermissionPrompt(habits, rig.display, answer);
      await habits.waitForSelector("#habits-webmails-list");
    };
    const webmails = async () =>
      ((await rig.readStorage("settings")) as { webmails: string[] }).webmails;

    test("the browser's prompt grants one origin, and its pages are watched until the popup stops it", async () => {
      const habits = await openSuggestions(rig);
      assert.deepEqual(await access(), noAccess);
      if (rig.display) {
        await watchAgain(habits, "deny");
        assert.deepEqual(await access(), noAccess);
      }
      await watchAgain(habits, "allow");
      await untilAccess(accessTo(site.origin));
      assert.deepEqual(await webmails(), [site.origin]);

      const page = await rig.visit(`${site.origin}/?_task=mail`);
      const popup = await rig.openPopup(await rig.tabIdOf(page));
      await popup.bringToFront();
      await popup.waitForSelector('#webmail-watched[data-webmail="roundcube"]');
      await press(popup, "#webmail-stop");
      await untilAccess(noAccess);
      assert.deepEqual(await webmails(), []);
      await popup.close();
      await page.close();
      await habits.close();
    });

    test("removing it from the list on the suggestions page revokes the access", async () => {
      const habits = await openSuggestions(rig);
      // Chromium grants a permission without a prompt if it was granted before.
      await watchAgain(habits);
      await untilAccess(accessTo(site.origin));
      await press(habits, "#habits-webmails-list button");
      await untilAccess(noAccess);
      assert.deepEqual(await webmails(), []);
    });
  },
);
