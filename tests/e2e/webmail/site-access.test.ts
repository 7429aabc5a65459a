import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { answerPermissionPrompt } from "../../rig/display/permission-prompt.ts";
import type { Rig } from "../../rig/rig.ts";
import { accessTo, type MailAccess, mailAccess, noAccess, untilMailAccess } from "./mail-access.ts";
import { openRecordedWebmail } from "./recorded-webmail.ts";
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
    const watchAgain = async (emails: Page, answer?: "allow" | "deny") => {
      await rig.writeStorage({ settings: { webmails: [site.origin], language: "en" } });
      await emails.bringToFront();
      await press(emails, "#emails-webmails-list button");
      await press(emails, "#emails-webmails-removed button");
      if (rig.display && answer) await answerPermissionPrompt(emails, rig.display, answer);
      await emails.waitForSelector("#emails-webmails-list");
    };
    const webmails = async () =>
      ((await rig.readStorage("settings")) as { webmails: string[] }).webmails;

    test("the browser's prompt grants one origin, and its pages are watched until the popup stops it", async () => {
      const emails = await rig.openDashboard("emails");
      assert.deepEqual(await access(), noAccess);
      if (rig.display) {
        await watchAgain(emails, "deny");
        assert.deepEqual(await access(), noAccess);
      }
      await watchAgain(emails, "allow");
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
      await emails.close();
    });

    test("removing it from the list on the page of e-mails revokes the access", async () => {
      const emails = await rig.openDashboard("emails");
      // Chromium grants a permission without a prompt if it was granted before.
      await watchAgain(emails);
      await untilAccess(accessTo(site.origin));
      await press(emails, "#emails-webmails-list button");
      await untilAccess(noAccess);
      assert.deepEqual(await webmails(), []);
    });
  },
);
