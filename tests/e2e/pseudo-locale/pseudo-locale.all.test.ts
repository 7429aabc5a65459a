import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { partIds, sectionIds } from "../support/section-ids.ts";
import { assertScreen } from "./screen-faults.ts";
import { usePseudoLocale } from "./use-pseudo-locale.ts";

describe("in a pseudo-locale every text of the extension is translated, fits 320 pixels, is whole and accessible", () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await launchChromium({ language: "en", alterBuild: usePseudoLocale });
  });

  test.each([...sectionIds, ...partIds])(
    "in the section or part %s of the dashboard",
    async (id) => {
      const page = await rig.openDashboard(id);
      await assertScreen(page);
      await page.close();
    },
  );

  test("in the popup", async () => {
    const page = await rig.openPopup();
    await assertScreen(page, { width: 360 });
  });
});
