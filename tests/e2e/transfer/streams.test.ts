import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type StreamingSite, openStreamingSite } from "../../rig/servers/streaming-site.ts";
import { registeredScripts } from "../../rig/page/with-apis.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { firstBrowser } from "../support/browsers.ts";
import { openPageDetails } from "../support/open-page-details.ts";

/** The popup's exact bytes for `page` once they reach `least`. */
async function bytesOf(rig: Rig, page: Page, least: number): Promise<number> {
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  let bytes = 0;
  await waitUntil(
    () => `the popup says ${least} bytes; it was ${bytes}`,
    async () => {
      bytes = await popup.evaluate(() =>
        Number(document.querySelector<HTMLDataElement>("#transfer-bytes")?.value ?? 0),
      );
      return bytes >= least;
    },
  );
  await popup.close();
  return bytes;
}

/** Turns the setting on, as the popup of a page with a stream does. */
async function chooseStreams(rig: Rig): Promise<void> {
  const settings = await rig.openDashboard("settings");
  await rig.writeStorage({ settings: { liveStreams: true } });
  await waitUntil(
    "four scripts are registered",
    async () => (await registeredScripts(settings)).length === 4,
  );
  assert.deepEqual(await registeredScripts(settings), [
    "transfer-observer",
    "transfer-peers",
    "transfer-relay",
    "transfer-streams",
  ]);
  await settings.close();
}

describe.each(firstBrowser)("live streams in %s", (browser, launch) => {
  let rig: Rig;
  let site: StreamingSite;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openStreamingSite()]);
    await rig.untilMeasuring();
  });

  test("are not counted until the setting is on", async () => {
    const page = await rig.visit(`${site.origin}/quiet`);
    const isNative = await page.evaluate(() => [
      WebSocket === WebSocket.prototype.constructor,
      Object.hasOwn(EventSource.prototype, "addEventListener"),
    ]);
    assert.deepEqual(isNative, [true, false]);
    await page.close();
  });

  test("are counted while they are open, and once after they end", async () => {
    await chooseStreams(rig);
    const sentBefore = site.bytesSent();
    const page = await rig.visit(`${site.origin}/`);
    while (!site.isOpen()) await wait(20);
    for (let round = 1; round <= 5; round += 1) {
      site.say(20_000);
      await page.waitForFunction(
        (wanted) => (window as unknown as { heard: number }).heard >= wanted,
        {},
        round * 60_000,
      );
    }
    // 3 × 5 × 20,000, and the bytes of the page and of the surrounding responses.
    const truth = site.bytesSent() - sentBefore;
    const open = await bytesOf(rig, page, truth * 0.99);
    assert.ok(Math.abs(open / truth - 1) < 0.01, `${open} for ${truth}`);

    site.endAnswer();
    await page.waitForFunction(
      () => performance.getEntriesByName(`${location.origin}/answer`).length > 0,
    );
    const ended = await bytesOf(rig, page, truth * 0.99);
    assert.ok(Math.abs(ended / truth - 1) < 0.01, `${ended} for ${truth} after the end`);
    await page.close();
  });

  test("are counted in a worker whose script is a blob, with what it fetches", async () => {
    await waitUntil("the page before left", site.isIdle);
    const sentBefore = site.bytesSent();
    const page = await rig.visit(`${site.origin}/worker`);
    const untilHeard = (wanted: number) =>
      page.waitForFunction(
        (least) => (window as unknown as { heard: number }).heard >= least,
        {},
        wanted,
      );
    // The fetched 30,000, then 5 × 20,000.
    await untilHeard(30_000);
    for (let round = 1; round <= 5; round += 1) {
      site.say(20_000);
      await untilHeard(30_000 + round * 20_000);
    }
    const truth = site.bytesSent() - sentBefore;
    const counted = await bytesOf(rig, page, truth * 0.99);
    assert.ok(Math.abs(counted / truth - 1) < 0.01, `${counted} for ${truth}`);
    await page.close();
  });

  test("and bodies of other origins that have no length are counted once, however they are read", async () => {
    const sentBefore = site.bytesSent();
    const page = await rig.visit(`${site.origin}/whole-bodies`);
    // 29,998 characters of parsed data, then three times 30,000 of text.
    await page.waitForFunction(() => (window as unknown as { heard: number }).heard === 119_998);
    const truth = site.bytesSent() - sentBefore;
    const counted = await bytesOf(rig, page, truth * 0.99);
    assert.ok(Math.abs(counted / truth - 1) < 0.01, `${counted} for ${truth}`);
    await page.close();
  });

  test("are named where they are not counted: in a worker whose script a server sends", async () => {
    const page = await rig.visit(`${site.origin}/served-worker`);
    await page.waitForFunction(() => (window as unknown as { heard: number }).heard >= 30_000);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForSelector("#transfer-at-least");
    await openPageDetails(popup);
    await popup.waitForSelector("#transfer-not-counted");
    await popup.close();
    await page.close();
  });

  test("a worker whose script takes its connections away runs as before", async () => {
    const page = await rig.visit(`${site.origin}/quiet`);
    const heard = await page.evaluate(async () => {
      const script = `
          for (const name of ["WebSocket", "XMLHttpRequest", "BroadcastChannel"]) delete self[name];
          onmessage = () => postMessage(typeof WebSocket);`;
      const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
      const worker = new Worker(url);
      const answer = await new Promise((resolve) => {
        worker.addEventListener("error", ({ message }) => resolve(message));
        worker.addEventListener("message", ({ data }) => resolve(data));
        worker.postMessage("still there?");
      });
      const own = await (await fetch(url)).text();
      return { answer, isUnchanged: own === script };
    });
    assert.deepEqual(heard, { answer: "undefined", isUnchanged: true });
    await page.close();
  });

  test("a page detects neither event nor global, and cannot forge traffic", async () => {
    const page = await rig.browser.newPage();
    await page.goto(`${site.origin}/quiet`);
    const found = await page.evaluate(async () => {
      let heard = 0;
      const hear = () => (heard += 1);
      for (const event of ["digital-cleanup-offer", "digital-cleanup-ask"]) {
        addEventListener(event, hear, true);
      }
      const { port1, port2 } = new MessageChannel();
      const offer = new MessageEvent("digital-cleanup-offer", {
        ports: [port2],
        cancelable: true,
      });
      const isRefused = dispatchEvent(offer);
      dispatchEvent(new Event("digital-cleanup-ask"));
      port1.postMessage([0, `${location.origin}/made-up`, 5_000_000, 0]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const globals = Object.keys(globalThis).filter((key) => /cleanup/i.test(key));
      return { heard, isRefused, globals };
    });
    // Its own two events, and no response to them.
    assert.deepEqual(found, { heard: 2, isRefused: true, globals: [] });
    const bytes = await bytesOf(rig, page, 100);
    assert.ok(bytes < 1_000, `${bytes}`);
    await page.close();
  });
});
