import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { actionsIn } from "../support/action-log.ts";
import { firstBrowser } from "../support/browsers.ts";
import { pressByKeyboard, tabTo } from "../support/keyboard.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";

const t = await loadText("en");

/** The entries of the log without their random fields. */
const counted = async (page: Page) =>
  (await actionsIn(page)).map(({ kind, category, count, bytes, method, reverses }) => ({
    kind,
    category,
    count,
    bytes,
    method,
    isReversal: reverses !== undefined,
  }));

test.each(firstBrowser)(
  "in %s an unlikely entry needs confirmation, counts once as declared, and can be removed from another page",
  async (name, launch) => {
    const rig = await launch({ mode: "store", language: "en" });
    const page = await rig.openDashboard("declare/phonePhotos");
    await page.waitForSelector("#declare-count");
    await pressByKeyboard(page, "#declare-count");
    await page.waitForSelector("#declare-count[aria-invalid=true]:focus");
    assert.deepEqual(await axeViolations(page), [], "refused");
    await page.keyboard.type("10");
    await tabTo(page, "#declare-amount");
    await page.keyboard.type("300");
    await page.select("#declare-unit", "Go");
    await page.keyboard.press("Enter");
    // Ten photos of 30 GB each: probably Mo was meant, not Go.
    await page.waitForSelector("#declare-doubt");
    await assertReadsWell(page, "in doubt");
    assert.deepEqual(await actionsIn(page), []);

    await page.select("#declare-unit", "Mo");
    await page.waitForSelector("#declare-doubt", { hidden: true });
    await page.$eval("#declare-add", (button) => {
      for (const _ of [1, 2]) (button as HTMLElement).click();
    });
    await untilText(page, "#declare-said", t("declare.outcome.added"));
    const entry = { kind: "files", category: "media", count: 10, bytes: 300_000_000 };
    const declared = { ...entry, method: "declared", isReversal: false };
    assert.deepEqual(await counted(page), [declared]);

    const other = await rig.openDashboard("declare");
    await press(other, "#declare-entries button");
    await untilText(other, "#declare-undone", t("declare.outcome.takenBack"));
    await assertReadsWell(other, "taken back");
    await page.bringToFront();
    await page.waitForSelector("#declare-entries", { hidden: true });
    assert.deepEqual(
      (await counted(page)).toSorted((a, b) => Number(a.isReversal) - Number(b.isReversal)),
      [declared, { ...declared, isReversal: true }],
    );
  },
);
