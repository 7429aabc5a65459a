import assert from "node:assert/strict";
import { languages, loadText } from "@digital-cleanup/text";
import { beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import type { Rig } from "../../rig/rig.ts";
import { pressByKeyboard } from "../support/keyboard.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { untilText } from "../support/until-text.ts";

describe.each([
  ["chromium", launchChromium],
  ["firefox", launchFirefox],
] as const)("the page about help in %s", (name, launch) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch();
  });

  test.each(languages)(
    "in %s it has the guide, and a diagnostic without private data",
    async (language) => {
      const t = await loadText(language);
      const settings = { language, webmails: ["https://courriel.exemple.fr"] };
      await rig.writeStorage({ settings });
      const page = await rig.openDashboard("help");
      await page.setViewport({ width: 320, height: 800 });
      await page.waitForSelector(`html[lang=${language}]`);
      await page.waitForSelector(`a[href="/welcome.html"]`);

      await page.bringToFront();
      await page.focus(".skip");
      await pressByKeyboard(page, "#help-guide summary");
      await page.waitForSelector("#help-guide h2");
      await pressByKeyboard(page, "#help-diagnostic-title");
      await untilText(page, "#help-diagnostic", "Digital Cleanup 0.");
      const diagnostic = await page.$eval("#help-diagnostic", ({ textContent }) => textContent);
      assert.doesNotMatch(diagnostic ?? "", /courriel|https?:/);

      const guide = await page.$eval("#help-guide", ({ textContent }) => textContent ?? "");
      assert.ok(guide.includes(t("settings.guide")));
      assert.doesNotMatch(guide, /\*\*|\]\(|!\[|^#/m);

      await assertReadsWell(page);
      await page.close();
    },
  );
});
