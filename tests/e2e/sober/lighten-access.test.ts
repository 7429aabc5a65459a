import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, test } from "vitest";
import { answerPrompt } from "../../rig/display/permission-prompt.ts";
import { openToolbarPopup } from "../../rig/display/toolbar-popup.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { firstBrowser } from "../support/browsers.ts";
import { embedHost, type EmbeddingSite, openEmbeddingSite } from "./embedding-site.ts";

describe.each(firstBrowser)("a page made lighter by the store build of %s", (name, launch) => {
  let rig: Rig;
  let site: EmbeddingSite;
  beforeAll(async () => {
    site = await openEmbeddingSite();
    const asked = { mode: "store", language: "en", asksPermissions: true } as const;
    const localNames = [embedHost, "fonts.example"];
    rig = await launch({ ...asked, display: "new", localNames });
  });

  test("is loaded again once access is granted, which closed the popup in Chromium", async () => {
    const page = await rig.visit(`${site.origin}/rich`);
    await page.evaluate("window.isOld = true");
    await page.bringToFront();
    const popup = await openToolbarPopup(rig);
    await popup.press("#transfer-not-now");
    await popup.press("#page-action-lighten");
    if (name === "chromium") await waitUntil("no popup", async () => !(await popup.isOpen()));
    // Firefox leaves it open, and opens its prompt a moment later.
    else await wait(1_000);
    await answerPrompt(rig, page, "allow");
    await page.waitForFunction("!window.isOld");
    if (name === "firefox") await popup.close();
    const next = await openToolbarPopup(rig);
    await next.textOf("#page-action-back");
    await next.close();
  });
});
