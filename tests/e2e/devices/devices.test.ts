import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { actionsIn } from "../support/action-log.ts";
import {
  addDevice,
  fill,
  fillDisk,
  names,
  pressOn,
  save,
  showPart,
  steps,
  untilCards,
} from "./devices-page.ts";
import { joinedEvent } from "../support/joined-event.ts";
import { figure, press } from "../support/press.ts";
import { firstBrowser } from "../support/browsers.ts";
import { untilFocused } from "../support/until-focused.ts";

const t = await loadText("fr");

describe.each(firstBrowser)("the devices in %s", (_, launch) => {
  let rig: Rig;
  let page: Page;

  beforeAll(async () => {
    rig = await launch();
    await rig.writeStorage({ challenge: { version: 1, joined: [joinedEvent], unread: [] } });
    page = await rig.openDashboard("devices");
  });

  test("are recorded, and the employer's always go back to IT, working or not", async () => {
    await addDevice(page, {
      type: "smartphone",
      count: "3",
      owner: "mine",
      year: "2019",
      brand: "Nord",
    });
    await addDevice(page, { type: "laptop", owner: "employer", status: "broken" });
    await untilCards(page, 2);
    assert.deepEqual(await names(page), ["3 × Téléphone, Nord", "Ordinateur portable"]);
    assert.equal(await figure(page, "#devices-total"), 4);
    assert.deepEqual(await steps(page, "Ordinateur portable"), [
      "le rendre au service informatique",
    ]);
    await page.$$eval(".devices-card details", (all) => all.forEach((one) => (one.open = true)));
    const range = await page.$eval(".devices-range", (part) => part.textContent);
    // The low: (30.9 + 2.27 + 0.25) kg over 2.5 years.
    assert.match(range, /13 à 35\s?kg\s?CO₂e/);
    const formula = await page.waitForSelector(".devices-range .explained li");
    // (77 + 2.27 + 0.25) kg over 2.5 years.
    assert.match(
      await formula!.evaluate((line) => line.textContent),
      /1\s?an × 31,8\d?\s?kg × 1\s?000\s?g\/kg = 32\s?kg/,
    );
    assert.ok(await page.$(".devices-range a[href='#method']"));
  });

  test("a future year is refused with a reason, and Escape changes nothing", async () => {
    await press(page, "#devices-add");
    await page.waitForSelector("dialog[open]");
    await page.type("#devices-year", "2999");
    await press(page, "#devices-save");
    await page.waitForSelector("#devices-year[aria-invalid=true]");
    await untilFocused(page, "#devices-year");
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog[open]", { hidden: true });
    await untilFocused(page, "#devices-add");
    assert.equal((await names(page)).length, 2);
  });

  test("the form keeps its content while the disk is full, and saves once there is room", async () => {
    const freeSpace = await fillDisk(page);
    await press(page, "#devices-add");
    await fill(page, "#devices-save", { type: "tablet", brand: "Sud", owner: "mine" });
    const alert = await page.waitForSelector("dialog[open] [role=alert]");
    assert.equal(await alert!.evaluate((part) => part.textContent), t("devices.notKept"));
    assert.equal(
      await page.$eval("#devices-brand", (field) => "value" in field && field.value),
      "Sud",
    );
    await freeSpace();
    await press(page, "#devices-save");
    await page.waitForSelector("dialog[open]", { hidden: true });
    await untilCards(page, 3);
    const other = await fillDisk(page);
    await pressOn(page, "Tablette, Sud", "happened");
    await fill(page, "#devices-put-down", { outcome: "given" });
    await page.waitForSelector("dialog[open] [role=alert]");
    await other();
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog[open]", { hidden: true });
    assert.equal((await names(page)).length, 3);
    assert.deepEqual(await actionsIn(page), []);
    await pressOn(page, "Tablette, Sud", "remove");
    await untilCards(page, 2);
  });

  test("two tabs stay in step, and neither overwrites the other", async () => {
    const second = await rig.openDashboard("devices");
    await untilCards(second, 2);
    await pressOn(second, "3 × Téléphone, Nord", "edit");
    await second.waitForSelector("dialog[open]");
    await page.bringToFront();
    await pressOn(page, "3 × Téléphone, Nord", "edit");
    await save(page, "#devices-save", { count: "5" });
    await second.bringToFront();
    await fill(second, "#devices-save", { count: "4" });
    const alert = await second.waitForSelector("dialog[open] [role=alert]");
    assert.match(await alert!.evaluate((part) => part.textContent), /autre fenêtre/);
    await second.keyboard.press("Escape");
    assert.deepEqual(await names(second), ["5 × Téléphone, Nord", "Ordinateur portable"]);
    await pressOn(second, "5 × Téléphone, Nord", "edit");
    await save(second, "#devices-save", { count: "3" });
    await second.close();
    await page.bringToFront();
    await page.waitForSelector('[aria-label$="3 × Téléphone, Nord"]');
  });

  test("a removed device can be restored", async () => {
    await pressOn(page, "Ordinateur portable", "remove");
    await untilCards(page, 1);
    await press(page, "#devices-undo");
    await untilCards(page, 2);
  });

  test("giving a device counts once in the contribution, and not after undo", async () => {
    await pressOn(page, "Ordinateur portable", "edit");
    await save(page, "#devices-save", { owner: "mine" });
    await pressOn(page, "Ordinateur portable", "happened");
    const recycled = { outcome: "recycled", state: "broken", weight: "2,5" };
    await save(page, "#devices-put-down", recycled);
    await untilCards(page, 1);
    await pressOn(page, "3 × Téléphone, Nord", "happened");
    const given = {
      outcome: "given",
      "how-many": "2",
      destination: "Ressourcerie",
      weight: "0,37",
    };
    await save(page, "#devices-put-down", given);
    await page.waitForSelector('#devices-total[value="1"]');
    const challenge = await rig.openDashboard("challenge");
    await challenge.waitForSelector("#challenge-payload");
    const payload = await challenge.$eval("#challenge-payload", (part) => part.textContent);
    const { declared } = JSON.parse(payload.slice(payload.indexOf("{"))).totals;
    assert.deepEqual(declared.devices, {
      laptop: { working: 0, broken: 1 },
      smartphone: { working: 2, broken: 0 },
    });
    // 2,500 + 370.
    assert.equal(declared.grams, 2870);
    await challenge.close();
    await page.bringToFront();
    await showPart(page, "device-register");
    await page.waitForSelector(".devices-register > li + li");
    await pressOn(page, "2 × Téléphone, Nord", "undo");
    await page.waitForSelector(".devices-register > li + li", { hidden: true });
    await pressOn(page, "Ordinateur portable", "undo");
    await page.waitForSelector(".devices-register > li", { hidden: true });
    await untilFocused(page, "#devices-notice");
    await untilCards(page, 2);
    assert.equal(await figure(page, "#devices-total"), 4);
    const counted = await actionsIn(page);
    assert.ok(counted.every(({ method }) => method === "declared"));
    const reversed = counted.map(({ reverses }) => reverses !== undefined);
    assert.deepEqual([reversed.length, reversed.filter(Boolean).length], [4, 2]);
  });

  test("the points of a joined event come first, then organisations once a town is typed", async () => {
    await showPart(page, "device-places");
    await page.waitForSelector(".devices-points");
    const point = await page.$eval(".devices-points", (part) => part.textContent);
    assert.match(point, /Médiathèque.*1 place du Marché.*de 9/);
    assert.equal(await page.$(".devices-actors"), null);
    await page.type("#devices-search", "rouen");
    await page.waitForFunction(() => document.querySelectorAll(".devices-actors li").length === 2);
    const links = await page.$$eval("section a[target=_blank]", (all) => all.map(({ rel }) => rel));
    assert.ok(links.every((rel) => rel === "noreferrer"));
    const dated = await page.$eval("#devices-reuse ~ .tiny", (line) => line.textContent);
    assert.match(dated, /14\snovembre 2024.*CRAR Normandie/);
  });

  test("a database that cannot be read is reported, and its content stays", async () => {
    const blocked = await rig.openDashboard("settings");
    await blocked.evaluate(() => {
      // The menu may have opened the database already.
      const { open } = IDBFactory.prototype;
      const { transaction } = IDBDatabase.prototype;
      const refuse = (database: string) => {
        if (database === "digital-cleanup") throw new DOMException("blocked", "UnknownError");
      };
      IDBFactory.prototype.open = function (database, version) {
        refuse(database);
        return open.call(this, database, version);
      };
      IDBDatabase.prototype.transaction = function (...options) {
        refuse(this.name);
        return transaction.apply(this, options);
      };
      location.hash = "#devices";
    });
    const alert = await blocked.waitForSelector("#devices-unreadable");
    assert.ok(
      (await alert!.evaluate((part) => part.textContent)).includes(t("devices.unreadable")),
    );
    assert.deepEqual(await axeViolations(blocked), []);
    await press(blocked, "#devices-unreadable button");
    await untilCards(blocked, 2);
  });
});
