import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import type { Rig } from "../../rig/rig.ts";
import { addDevice, names, pressOn, save, showPart, untilCards } from "./devices-page.ts";
import { pdfPages } from "../support/pdf-pages.ts";
import { press } from "../support/press.ts";
import { savedFile } from "../support/saved-file.ts";
import { firstBrowser } from "../support/browsers.ts";
import { testAll } from "../support/extent.ts";
import { untilFocused } from "../support/until-focused.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { untilText } from "../support/until-text.ts";

describe.each(firstBrowser)("importing and exporting devices in %s", (name, launch) => {
  let rig: Rig;
  let page: Page;
  let home: string;

  beforeAll(async () => {
    home = temporaryFolder("devices");
    rig = await launch({ env: { HOME: home } });
    page = await rig.openDashboard("devices");
  });

  test("an empty inventory explains the first step", async () => {
    // The inventory is read after the tabs are drawn.
    await untilText(page, "main", "Ouvrez un tiroir");
    await assertReadsWell(page);
  });

  test("a device is added by keyboard, and the focus returns", async () => {
    await page.focus("#devices-add");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open]");
    await page.keyboard.press("Tab");
    await untilFocused(page, "#devices-type");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open]", { hidden: true });
    await untilCards(page, 1);
    await untilFocused(page, "#devices-add");
    await page.focus("[data-action=remove]");
    await page.keyboard.press("Enter");
    await untilCards(page, 0);
    // The button disappeared with its card, so the focus moves to the undo button.
    await page.waitForFunction(() => document.activeElement?.id === "devices-notice");
  });

  test("the inventory is exported as CSV and imported completely, and a wrong line is named", async () => {
    await addDevice(page, {
      type: "smartphone",
      count: "3",
      owner: "mine",
      year: "2019",
      brand: "Nord",
    });
    await addDevice(page, { type: "laptop", owner: "employer", status: "broken" });
    await untilCards(page, 2);
    await press(page, "#devices-export");
    const text = await savedFile(home, /^inventory-.*\.csv$/);
    assert.equal(
      text,
      "\uFEFFtype;quantity;brand;model;year;use;status;owner;note\r\n" +
        "smartphone;3;Nord;;2019;drawer;working;mine;\r\n" +
        "laptop;1;;;;drawer;broken;employer;\r\n",
    );
    await pressOn(page, "3 × Téléphone, Nord", "remove");
    await untilCards(page, 1);
    await pressOn(page, "Ordinateur portable", "remove");
    await untilCards(page, 0);
    const file = path.join(home, "back.csv");
    await writeFile(file, `${text}toaster;1;;;;;;;\r\n`);
    const input = await page.waitForSelector("input#devices-import");
    await input!.uploadFile(file);
    const result = await page.waitForSelector("#devices-import-result .note");
    assert.match(
      await result!.evaluate((note) => note.textContent),
      /Ligne 4.*«\stype\s».*toaster.*Attendu.*smartphone, tablet/,
    );
    await press(page, "#devices-import-add");
    await untilCards(page, 2);
    assert.deepEqual(await names(page), ["3 × Téléphone, Nord", "Ordinateur portable"]);
  });

  test("the register is exported as CSV", async () => {
    await pressOn(page, "Ordinateur portable", "happened");
    await save(page, "#devices-put-down", { day: "2026-11-02", destination: "DSI" });
    await showPart(page, "device-register");
    await press(page, "#devices-register-csv");
    assert.equal(
      await savedFile(home, /^register-.*\.csv$/),
      "\uFEFFday;outcome;type;quantity;brand;model;year;status;owner;destination;grams;counted\r\n" +
        "2026-11-02;returned;laptop;1;;;;broken;employer;DSI;;no\r\n",
    );
  });

  test("the packing list prints on one A4 sheet, without the rest of the page", async () => {
    for (const type of ["tablet", "desktop", "screen", "other"]) {
      await addDevice(page, { type, owner: "mine", brand: "Nord" });
    }
    await untilCards(page, 5);
    await showPart(page, "device-places");
    await page.waitForSelector(".printed");
    assert.equal(pdfPages(await page.pdf({ preferCSSPageSize: true })), 1);
  });

  test("no accessibility violation at 320 pixels", async () => {
    await page.setViewport({ width: 320, height: 800 });
    for (const part of ["device-places", "device-register"] as const) {
      await showPart(page, part);
      await assertReadsWell(page, part);
    }
    await pressOn(page, "Nord", "happened");
    await assertReadsWell(page, "form");
  });

  testAll("a whole fleet is imported, and shown a hundred lines at a time", async () => {
    const file = path.join(home, "fleet.csv");
    const lines = Array.from(
      { length: 10_000 },
      (value, line) => `screen;Nord;m${line};mine;drawer`,
    );
    await writeFile(file, ["type;brand;model;owner;use", ...lines].join("\r\n"));
    await page.keyboard.press("Escape");
    const input = await page.waitForSelector("input#devices-import");
    await input!.uploadFile(file);
    await press(page, "#devices-import-add");
    await page.waitForSelector("#devices-more");
    assert.equal((await names(page)).length, 100);
    await showPart(page, "device-places");
    await page.waitForSelector(".devices-table tbody tr:nth-child(100)");
    assert.equal((await page.$$(".devices-table tbody tr")).length, 100);
    await press(page, "#devices-more");
    await untilCards(page, 200);
  });
});
