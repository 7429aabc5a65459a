import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "puppeteer-core";
import { launchChromium } from "../rig/chromium.ts";
import { launchFirefox } from "../rig/firefox.ts";
import type { Rig } from "../rig/rig.ts";
import { actionsIn } from "./path/actions.ts";
import { addDevice, names, pressOn, save, steps, untilCards } from "./path/devices-page.ts";
import { joinedEvent } from "./path/joined-event.ts";
import { figure, press } from "./path/press.ts";

const launches = { Chromium: launchChromium, Firefox: launchFirefox };

for (const [name, launchRig] of Object.entries(launches)) {
  describe(`the devices in ${name}`, () => {
    let rig: Rig;
    let page: Page;

    before(async () => {
      rig = await launchRig();
      await rig.writeStorage({ challenge: { version: 1, joined: [joinedEvent], unread: [] } });
      page = await rig.openDashboard("devices");
    });
    after(() => rig?.close());

    test("are written down, and the employer's go back to IT whatever their state", async () => {
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
      assert.match(range, /20 à 51\s?kg\s?CO₂e/);
      assert.equal(await page.$eval(".devices-range a", (link) => link.hash), "#method");
    });

    test("a year that has not begun is refused in words, and Escape changes nothing", async () => {
      await press(page, "#devices-add");
      await page.waitForSelector("dialog[open]");
      await page.type("#devices-year", "2999");
      await press(page, "#devices-save");
      await page.waitForSelector("#devices-year[aria-invalid=true]");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "devices-year");
      await page.keyboard.press("Escape");
      await page.waitForSelector("dialog[open]", { hidden: true });
      assert.equal(await page.evaluate(() => document.activeElement?.id), "devices-add");
      assert.equal((await names(page)).length, 2);
    });

    test("one that is removed comes back", async () => {
      await pressOn(page, "Ordinateur portable", "remove");
      await untilCards(page, 1);
      await press(page, "#devices-undo");
      await untilCards(page, 2);
    });

    test("giving counts once in what an event would be sent, and nothing once it is undone", async () => {
      await pressOn(page, "3 × Téléphone, Nord", "happened");
      const given = {
        outcome: "given",
        "how-many": "2",
        destination: "Ressourcerie",
        weight: "0,37",
      };
      await save(page, "#devices-put-down", given);
      await page.waitForSelector(".devices-register > li");
      assert.equal(await figure(page, "#devices-total"), 2);
      const challenge = await rig.openDashboard("challenge");
      await challenge.waitForSelector("#challenge-payload");
      const payload = await challenge.$eval("#challenge-payload", (part) => part.textContent);
      assert.match(payload.replaceAll(/\s/g, ""), /"smartphone":{"working":2,"broken":0}/);
      assert.match(payload.replaceAll(/\s/g, ""), /"grams":370/);
      await challenge.close();
      await page.bringToFront();
      await press(page, ".devices-register [data-action=undo]");
      await page.waitForSelector(".devices-register > li", { hidden: true });
      assert.equal(await figure(page, "#devices-total"), 4);
      const counted = await actionsIn(page);
      assert.ok(counted.every(({ count, method }) => count === 2 && method === "declared"));
      const reversed = counted.map(({ reverses }) => reverses !== undefined);
      assert.deepEqual([reversed.length, reversed.filter(Boolean).length], [2, 1]);
    });

    test("the points of a joined event come first, then organisations by town", async () => {
      const point = await page.$eval(".devices-points", (part) => part.textContent);
      assert.match(point, /Médiathèque.*1 place du Marché.*de 9/);
      await page.type("#devices-search", "rouen");
      await page.waitForFunction(
        () => document.querySelectorAll(".devices-actors li").length === 2,
      );
      const links = await page.$$eval("section a[target=_blank]", (all) =>
        all.map(({ rel }) => rel),
      );
      assert.ok(links.every((rel) => rel === "noreferrer"));
    });
  });
}
