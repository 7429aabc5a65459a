import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { partIds, sectionIds } from "../support/section-ids.ts";
import { walkMethod, walkPractices, walkQuiz, walkRanking } from "./walk-learn.ts";
import { firstBrowser } from "../support/browsers.ts";

const go = async (page: Page, id: string) => {
  await page.evaluate((hash) => (location.hash = hash), id);
  await page.waitForSelector(`main[data-section="${id}"] h1`);
};
const untilFocused = (page: Page, name: string, text: string) =>
  page.waitForFunction(
    (wanted) => {
      const focused = document.activeElement!;
      return `${focused.localName}: ${focused.textContent.trim()}` === wanted;
    },
    {},
    `${name}: ${text}`,
  );
/** From the top of the page: after its end, Firefox leaves the page. */
const tabFromTop = async (page: Page, selector: string) => {
  await page.focus(".skip");
  await tabTo(page, selector);
};

describe.each(firstBrowser)("the places of the dashboard in %s", (name, launch) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch();
    page = await rig.openDashboard();
  });

  test("every section has a title of its own, for the document too, and the menu marks one place", async () => {
    const titles: string[] = [];
    for (const id of sectionIds) {
      await go(page, id);
      assert.equal((await page.$$("h1")).length, 1, id);
      assert.equal((await page.$$(".side [aria-current]")).length, 1, id);
      titles.push(await page.title());
    }
    assert.equal(
      await page.$eval(".side [aria-current]", (link) => link.textContent.trim()),
      "Réglages",
    );
    assert.equal(new Set(titles).size, sectionIds.length, titles.join("\n"));
    assert.ok(titles.includes("Mes données · Réglages · Digital Cleanup"));
    assert.ok(titles.includes("Nettoyer · Digital Cleanup"));
  });

  test("the address of a part, which was a section before, opens it with the focus on its heading", async () => {
    assert.ok(partIds.includes("rucksack") && partIds.includes("declare"));
    for (const id of partIds) {
      const opened = await rig.openDashboard(id);
      await opened.waitForSelector(`#${id}[open] h2:focus`);
      await opened.waitForSelector(`#${id}[open] .section-part__body > *`);
      assert.equal((await opened.$$("details.section-part[open]")).length, 1, id);
      assert.deepEqual(await axeViolations(opened), [], id);
      await opened.close();
      await go(page, "home");
      await page.evaluate((hash) => (location.hash = hash), id);
      await page.waitForSelector(`#${id}[open] h2:focus`);
    }
  });

  test("choosing a place moves the focus to its heading, also the one that is shown", async () => {
    await go(page, "home");
    for (let times = 0; times < 2; times++) {
      await tabFromTop(page, ".side a[href='#devices']");
      await page.keyboard.press("Enter");
      await untilFocused(page, "h1", "Appareils");
    }
  });

  test("choosing a tab keeps the focus on that tab", async () => {
    await go(page, "settings");
    await tabFromTop(page, ".tabs a[href='#my-data']");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".tabs a[href='#my-data'][aria-current=page]:focus");
    assert.equal(await page.$eval("h1", (title) => title.textContent), "Réglages");
  });

  test("an inner section leads back to its place", async () => {
    await go(page, "downloads");
    await press(page, ".page-title a[href='#clean']");
    await untilFocused(page, "h1", "Nettoyer");
  });

  test("a narrow window or large text has a menu, which closes after a choice and by Escape", async () => {
    for (const { width, fontSize } of [
      { width: 320, fontSize: "16px" },
      { width: 1280, fontSize: "32px" },
    ]) {
      await page.setViewport({ width, height: 640 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
      await go(page, "my-data");
      assert.equal(await page.$eval(".side__here", (here) => here.textContent), "Réglages");
      await tabFromTop(page, ".side__button[aria-expanded=false]");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".side__button[aria-expanded=true]");
      await page.waitForSelector(".side a[href='#settings'][aria-current]", { visible: true });
      assert.deepEqual(await axeViolations(page), []);
      await page.keyboard.press("Escape");
      await page.waitForSelector(".side__button[aria-expanded=false]:focus");
      await page.waitForSelector(".side nav", { hidden: true });
      await page.keyboard.press("Enter");
      await tabTo(page, ".side a[href='#learn']");
      await page.keyboard.press("Enter");
      await untilFocused(page, "h1", "Comprendre");
      await page.waitForSelector(".side nav", { hidden: true });
    }
    await page.evaluate(() => document.documentElement.removeAttribute("style"));
    await page.setViewport(null);
  });

  test("the ranking is played with the keyboard", () => walkRanking(rig));
  test("the quiz is answered with the keyboard and keeps its result", () => walkQuiz(rig));
  test("practices are rated and a pledge is printed with the keyboard", () => walkPractices(rig));
  test("factors are found, and the extension shows what it costs", () => walkMethod(rig));
});
