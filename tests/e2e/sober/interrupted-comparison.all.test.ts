import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { embedHost, type EmbeddingSite, openEmbeddingSite } from "./embedding-site.ts";
import { openLowData, pressMoving, turnOn, untilTabRules } from "./sober-popup.ts";
import { browsers } from "../support/browsers.ts";

const t = await loadText("en");
const state = "#sober-measure-state";

describe.each(browsers)("an interrupted comparison in %s", (name, launch) => {
  let rig: Rig;
  let site: EmbeddingSite;
  let bystander: Page;
  let besides: Page;

  beforeAll(async () => {
    site = await openEmbeddingSite();
    rig = await launch({ language: "en", localNames: [embedHost, "fonts.example"] });
    await rig.untilMeasuring();
    bystander = await rig.visit(`${site.origin}/page?bystander`);
    await turnOn(rig, bystander);
    besides = await openLowData(rig, bystander);
    await besides.waitForSelector("#sober-measure:enabled");
  });

  const says = async (popup: Page, text: string) => {
    await popup.bringToFront();
    await popup.waitForFunction(
      (selector, wanted) => document.querySelector(selector)?.textContent === wanted,
      { polling: 100 },
      state,
      text,
    );
  };
  /** Starts one, and waits until its first load is in progress. */
  const begin = async () => {
    const page = await rig.visit(`${site.origin}/page`);
    const popup = await openLowData(rig, page);
    await popup.waitForSelector("#sober-measure:enabled");
    site.takeArrivals();
    await pressMoving(popup, "#sober-measure");
    await says(popup, t("sober.loading.without"));
    await waitUntil("the page asked for again", () =>
      site.takeArrivals().some(({ path }) => path === "/page"),
    );
    return { page, popup };
  };
  const isFree = async () => {
    await besides.bringToFront();
    await besides.waitForSelector("#sober-measure:enabled");
    await untilTabRules(besides, 0);
  };

  test("ends if the tab navigates to another page of the site", async () => {
    const { page, popup } = await begin();
    await says(besides, t("sober.busyElsewhere"));
    assert.ok(await besides.$("#sober-measure:disabled"));
    await page.goto(`${site.origin}/other`);
    await says(popup, t("sober.problem.moved"));
    await popup.waitForSelector("#sober-measure:enabled");
    await isFree();
    await popup.close();
    await page.close();
  });

  test("ends if the tab leaves the site, and another can start", async () => {
    const { page, popup } = await begin();
    await page.goto("about:blank");
    await isFree();
    await popup.close();
    await page.close();
  });

  test("ends if the tab is closed, and another runs to its end", async () => {
    const { page, popup } = await begin();
    await page.close();
    await popup.close();
    await isFree();
    await pressMoving(besides, "#sober-measure");
    await besides.waitForSelector("#sober-fewer", { timeout: 60_000 });
  });
});
