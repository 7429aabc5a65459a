import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import { beforeAll, describe, test } from "vitest";
import { answerPrompt } from "../../rig/display/permission-prompt.ts";
import { readIcon } from "../../rig/page/toolbar-icon.ts";
import type { Rig } from "../../rig/rig.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { openedWelcome } from "./welcome-page.ts";
import { firstBrowser } from "../support/browsers.ts";

const t = await loadText("fr");

describe.each(firstBrowser)(
  "from the installation to a figure on the icon in %s",
  (name, launch) => {
    let rig: Rig;
    let site: Site;
    beforeAll(async () => {
      site = await openSite();
      const asked = { mode: "store", language: "fr", asksPermissions: true } as const;
      rig = await launch({ ...asked, display: "new", keepsWelcome: true });
    });

    test("a refusal leaves a calm sentence, then the same button and the prompt lead to a figure", async () => {
      const page = await openedWelcome(rig);
      await page.bringToFront();
      await untilText(page, "#welcome-asks", t("welcome.asks"));
      await press(page, "#welcome-always");
      await answerPrompt(rig, page, "deny");
      await untilText(page, "#welcome-asks", t("welcome.refused"));

      await press(page, "#welcome-always");
      await answerPrompt(rig, page, "allow");
      await page.waitForSelector("main[data-section=home] #home-next h2");

      await rig.untilMeasuring();
      const news = await rig.visit(`${site.origin}/heavy`);
      const tabId = await rig.tabIdOf(news);
      await waitUntil("a size on the icon", async () =>
        /^\d,\dM$/.test((await readIcon(page, tabId)).text),
      );
      const { measurement } = (await rig.readStorage("settings")) as { measurement: string };
      assert.equal(measurement, "always");
    });
  },
);
