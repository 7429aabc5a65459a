import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openServers, type OpenServers } from "../../corpus/transfer/site/open-servers.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { openOverview, untilOverview } from "../history/history-pages.ts";
import { askForVisits } from "../history/stored-history.ts";
import { openPageDetails } from "../support/open-page-details.ts";
import { figure, press } from "../support/press.ts";
import { messages, notCountedPages } from "./not-counted-pages.ts";
import { firstBrowser } from "../support/browsers.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";

/** Waits until a page has heard what its server sends. */
const waitUntilHeard = (page: Page, heard: number) =>
  page.waitForFunction(
    (wanted) => (globalThis as unknown as { heard: number }).heard >= wanted,
    { polling: 50 },
    heard,
  );

/** Opens a page that hears something, and its popup. */
async function openBoth(rig: Rig, url: string, heard: number) {
  const page = await rig.visit(url);
  await waitUntilHeard(page, heard);
  return { page, popup: await rig.openPopup(await rig.tabIdOf(page)) };
}

/** The reasons that the popup gives, once it says that something is not counted. */
async function reasons(popup: Page): Promise<string> {
  await openPageDetails(popup);
  await popup.waitForSelector("#transfer-not-counted");
  return popup.$eval("#transfer-not-counted", ({ textContent }) => textContent);
}

/** Its word and its size are lower bounds, and it is not called measured as a whole. */
async function assertPartial(popup: Page): Promise<void> {
  const text = (selector: string) =>
    popup.$eval(selector, ({ textContent }) => textContent.replaceAll(/\s/g, " "));
  assert.match(await text("#transfer-measured"), /^mesuré à moins de \d+ %$/);
  assert.match(await text("#transfer-at-least"), /^au moins/);
  assert.match(await text("#transfer-weight"), /ou plus$/);
}

describe.each(firstBrowser)("responses that are not counted in %s", (browser, launch) => {
  let rig: Rig;
  let site: OpenServers;
  let own: string;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openServers(notCountedPages)]);
    own = site.at.own;
    await rig.untilMeasuring();
  });

  test("a page without any has its word, and is measured as a whole", async () => {
    const page = await rig.visit(`${own}/`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForSelector("#transfer-weight[data-weight=light]");
    await openPageDetails(popup);
    assert.equal(await figure(popup, "#transfer-measured"), 1);
    assert.equal(await popup.$("#transfer-not-counted"), null);
    await popup.close();
    await page.close();
  });

  // Chromium never counts a stream that ends with its page.
  const inFirefox = browser === "firefox" ? test : test.skip;
  inFirefox("an event stream that ends with its closed tab belongs to that visit", async () => {
    await rig.writeStorage({ settings: { siteHistory: "full" } });
    const data = await rig.openDashboard("my-data");
    const page = await rig.visit(`${own}/listening`);
    await waitUntilHeard(page, messages);
    await page.close();
    const always = { fromDay: "2000-01-01", toDay: "2099-12-31" };
    const visits = async () =>
      ((await askForVisits(data, always)) as { visits: { bytesDown: number }[] }).visits;
    await waitUntil("the stream in its visit", async () =>
      (await visits()).some(({ bytesDown }) => bytesDown > 364_000),
    );
    await data.close();
    await rig.writeStorage({ settings: {} });
  });

  test("an open event stream is named in the popup, with the switch that counts it", async () => {
    const { page, popup } = await openBoth(rig, `${own}/listening`, messages);
    assert.match(await reasons(popup), /Flux en direct non comptés, [^:]*: 1\./);
    await assertPartial(popup);
    await popup.waitForSelector("#transfer-count-live");
    await popup.close();
    await page.close();
  });

  test("a worker's response without a length is named, or counted", async () => {
    const { page, popup } = await openBoth(rig, `${own}/worker`, 1);
    if (browser === "firefox") {
      await popup.waitForFunction(
        () => Number(document.querySelector<HTMLDataElement>("#transfer-bytes")?.value) > 30_000,
        { polling: 50 },
      );
      assert.equal(await popup.$("#transfer-at-least"), null);
    } else {
      assert.match(
        await reasons(popup),
        /Fichiers dont le navigateur ne donne pas la taille, [^:]*: 1\./,
      );
      await assertPartial(popup);
    }
    await popup.close();
    await page.close();
  });

  test("a response that the browser blocks is named, or estimated", async () => {
    const { page, popup } = await openBoth(rig, `${own}/blocked`, 1);
    if (browser === "firefox") {
      // It looks like a response that the page aborted, and is estimated like one.
      await openPageDetails(popup);
      await popup.waitForSelector("#transfer-between");
      assert.ok((await figure(popup, "#transfer-measured")) < 0.9);
    } else {
      assert.match(await reasons(popup), /Fichiers refusés [^:]*: 1\./);
      await assertPartial(popup);
    }
    await popup.close();
    await page.close();
  });

  test("a WebSocket is named in the popup, the history and on its site's page, and counted on request", async () => {
    await rig.writeStorage({ settings: { siteHistory: "full" } });
    const { page, popup } = await openBoth(rig, `${own}/socket`, messages);
    assert.match(await reasons(popup), /Flux en direct non comptés, [^:]*: 1\./);
    await assertPartial(popup);
    for (const value of browser === "chromium" ? ["dark", "light"] : [""]) {
      if (value) await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
      assert.deepEqual(await axeViolations(popup), []);
    }
    await press(popup, "#transfer-count-live");
    await popup.waitForSelector("#transfer-count-live", { hidden: true });
    assert.deepEqual(await rig.readStorage("settings"), {
      siteHistory: "full",
      liveStreams: true,
    });
    await popup.close();
    await page.close();

    const overview = await openOverview(rig, "today");
    const isSaid = /mesuré à moins de \d+\s%.*Flux en direct non comptés/;
    await untilOverview(overview, isSaid);
    await press(overview, "#overview-all > summary");
    const inTable = await overview.waitForSelector("#overview-sites tbody tr");
    assert.match(await inTable!.evaluate(({ textContent }) => textContent), /o au moins/);
    await assertReadsWell(overview);
    await overview.click("#overview-sites .site-name");
    await overview.waitForSelector("#overview-site #overview-how-sure");
    await press(overview, "#overview-how-sure > summary");
    await untilOverview(overview, isSaid);
    await overview.close();

    // The switch is stored before the scripts that count are registered.
    await rig.untilMeasuring("transfer-streams");
    const sentBefore = site.bytesSent();
    const again = await openBoth(rig, `${own}/socket`, messages);
    const truth = site.bytesSent() - sentBefore;
    await again.popup.waitForFunction(
      (least) => Number(document.querySelector<HTMLDataElement>("#transfer-bytes")?.value) > least,
      { polling: 50 },
      0.99 * truth,
    );
    assert.equal(await again.popup.$("#transfer-at-least"), null);
    const bytes = await figure(again.popup, "#transfer-bytes");
    assert.ok(Math.abs(bytes / truth - 1) < 0.01, `${bytes} for ${truth}`);
    await again.popup.close();
    await again.page.close();
  });
});
