import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { chooseFolder } from "../../rig/folders/choose-folder.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { openKind, setAside } from "./cleanup-page.ts";
import { filesIn, makeFolder } from "./messy-folder.ts";

const photo = readFileSync(
  path.resolve(import.meta.dirname, "../../../packages/cleaner/test/photos/pictures/casa-mila.jpg"),
);
const makeDamaged = () =>
  makeFolder({
    "whole.jpg": photo,
    "cut.jpg": photo.subarray(0, 15_000),
    "lost.png": Buffer.alloc(9000),
    "ticket.pdf": "<!DOCTYPE html><title>404</title>",
    "holiday.png": Buffer.concat([photo, Buffer.from([0])]),
    "letter.txt": Buffer.alloc(5000),
  });
const listed = (page: Page) =>
  page.$$eval(".files li .file p:first-child", (all) => all.map((name) => name.textContent));

describe("damaged files and wrong extensions", () => {
  let rig: ChromiumRig;
  let page: Page;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "fr" });
  });

  test("are cards of their own; a damaged file is set aside after a look", async () => {
    const t = await loadText("fr");
    const folder = await makeDamaged();
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", folder);
    await openKind(page, "wrongType");
    await page.waitForSelector(".files li");
    assert.deepEqual(await listed(page), ["holiday.png"]);
    await untilText(page, ".files li", t("cleanup.contentOf", { extension: "jpg" }));
    await assertReadsWell(page);
    await press(page, "#cleanup-back");
    await openKind(page, "broken");
    await page.waitForSelector(".files li");
    assert.deepEqual(await listed(page), ["cut.jpg", "lost.png", "ticket.pdf"]);
    await untilText(page, ".files li:first-child", t("cleanup.reason.cutShort"));
    assert.equal(await page.$(".files input:checked"), null);
    await assertReadsWell(page);
    await press(page, ".files li:nth-child(2) input");
    assert.equal((await setAside(page, rig.display)).files, 1);
    assert.ok(!(await filesIn(folder)).includes("lost.png"));
  });
});

test("Firefox finds the same", async () => {
  const rig = await launchFirefox({ language: "en", isOneProcess: true });
  const page = await rig.openDashboard("cleanup");
  await chooseFolder(page, "#cleanup-input", await makeDamaged());
  await openKind(page, "broken");
  await page.waitForSelector(".files li");
  assert.deepEqual(await listed(page), ["cut.jpg", "lost.png", "ticket.pdf"]);
});
