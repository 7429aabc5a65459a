import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { clickAt, doubleClickAt } from "../../rig/display/mouse.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { lowerable, tabSide } from "../habits/nudged-page.ts";
import { nudgeSide } from "../video/video-page.ts";
import { noChoice, openHostileSite, readChoices } from "./hostile-page.ts";
import { browsers } from "../support/browsers.ts";

// Only on a display do windows lie one over the other, and does one of them have the focus.
describe.each(browsers)(
  "a double click on a window in front of a suggestion, in %s",
  (name, launch) => {
    let rig: Rig;
    let site: Awaited<ReturnType<typeof openHostileSite>>;
    let control: Page;
    beforeAll(async () => {
      site = await openHostileSite();
      rig = await launch({ display: "new" });
      await rig.untilMeasuring();
      control = await rig.openDashboard("settings");
    });

    test("does not count if its first half closes that window", async () => {
      const page = await rig.visit(site.origin);
      await (await tabSide(rig, control, page)).observe(lowerable());
      const nudges = await nudgeSide(rig, control, page);
      const nudge = await waitUntil("a suggestion that accepts presses", async () => {
        const found = await nudges.look();
        return found?.isReady && found;
      });
      const { x, y } = nudge.middles[0]!;
      const opening = new Promise<Page>((resolve) => {
        page.once("popup", (opened) => resolve(opened!));
      });
      // Where the page is on the screen, from a click beside the suggestion.
      await page.evaluate(() => {
        addEventListener("click", ({ screenX: left, clientX, screenY: top, clientY }) => {
          document.body.dataset.at = JSON.stringify([left - clientX, top - clientY]);
        });
      });
      await clickAt(rig.display, { x: 300, y: 400 });
      const [left, top] = await waitUntil("a click in the page", async () => {
        const at = await page.evaluate(() => document.body.dataset.at);
        return at !== undefined && (JSON.parse(at) as [number, number]);
      });
      const spot = { x: left + x, y: top + y };
      // The page opens a window over the button, and closes it at the first press.
      await page.evaluate((at) => {
        const place = `left=${at.x - 150},top=${at.y - 150}`;
        const opened = open("about:blank", "front", `popup,width=300,height=200,${place}`)!;
        opened.addEventListener("pointerdown", () => opened.close());
      }, spot);
      const front = await opening;
      await wait(2500);
      await doubleClickAt(rig.display, spot);
      await wait(1000);
      assert.ok(front.isClosed(), "the first half closed it");
      assert.deepEqual(await readChoices(rig, control), noChoice);
      // The suggestion is still there, and counts a press of its own once its window has had the focus for a while.
      const { pending } = await waitUntil("a choice", async () => {
        if ((await nudges.look())?.isReady) await clickAt(rig.display, spot);
        await wait(1000);
        const found = await readChoices(rig, control);
        return (found.pending as unknown[]).length > 0 && found;
      });
      assert.equal((pending as unknown[]).length, 1);
    });
  },
);
