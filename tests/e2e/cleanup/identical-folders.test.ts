import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { openKind, reviewFolder, setAside } from "./cleanup-page.ts";
import { makeFolder, readTree } from "./messy-folder.ts";

const t = await loadText("fr");

const picture = (name: string) => `${name} `.repeat(300);
const trip = Object.fromEntries(
  ["IMG_1.HEIC", "IMG_1.MOV", "IMG_1.AAE", "IMG_2.HEIC", "IMG_2.MOV", "cartes/plan.pdf"].map(
    (name) => [name, picture(name)],
  ),
);
const below = (place: string) =>
  Object.fromEntries(Object.entries(trip).map(([name, text]) => [`${place}/${name}`, text]));

describe("identical folders", () => {
  let rig: ChromiumRig;
  let page: Page;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "fr" });
  });
  afterEach(() => page.close());

  const makeTrips = () =>
    makeFolder({
      ...below("Photos/mer"),
      ...below("Sauvegarde/mer"),
      "Photos/mer/vide.txt": "",
      "Sauvegarde/mer/vide.txt": "",
      "Sauvegarde/autre.txt": "alone",
      "rapport.zip": `PK\u0003\u0004${picture("cut")}`,
    });
  const exists = (folder: string, ...places: string[]) =>
    places.map((place) => existsSync(path.join(folder, place)));

  test("two of them are one line; one goes as a whole and comes back", async () => {
    const folder = await makeTrips();
    const start = await readTree(folder);
    page = await rig.openDashboard("cleanup");
    await reviewFolder(page, folder);
    await untilText(page, "[data-folders] b", t("cleanup.folders.identical", { count: 2 }));
    assert.equal(await page.$$eval(".group", (cards) => cards.length), 1);
    const { files } = await setAside(page, rig.display);
    // With the empty file.
    assert.equal(files, Object.keys(trip).length + 1);
    assert.deepEqual(exists(folder, "Photos/mer", "Sauvegarde/mer"), [true, false]);
    await press(page, "#cleanup-undo");
    await page.waitForSelector("#kind-duplicates:not([data-state=done])");
    assert.deepEqual(await readTree(folder), start);
  });

  test("a person keeps the other one", async () => {
    const folder = await makeTrips();
    page = await rig.openDashboard("cleanup");
    await reviewFolder(page, folder);
    await press(page, "[data-folders] .thumb__choose");
    await setAside(page, rig.display);
    assert.deepEqual(exists(folder, "Photos/mer", "Sauvegarde/mer"), [false, true]);
  });

  test("an archive that was cut is listed, and not ticked", async () => {
    const folder = await makeTrips();
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", folder);
    await openKind(page, "broken");
    await untilText(page, ".files li", t("cleanup.reason.cutShort"));
    assert.equal(await page.$(".files input:checked"), null);
  });
});
