import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { readJournal } from "../../corpus/transfer/run/read-journal.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { popupFigures } from "../support/popup-figures.ts";
import { testAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});

/** Puppeteer does not hear of a page that comes from the back-forward cache or was prerendered. */
const untilShown = (page: Page, query: string) =>
  waitUntil(`a page ${query}`, async () => {
    const address = await page.evaluate("location.href").catch(() => undefined);
    return String(address).endsWith(query);
  });

/** Also of a page that is measured in part. */
const figuresOf = (rig: Rig, page: Page, requests: number, mostRequests?: number) =>
  popupFigures(rig, page, requests, { measured: 0, ...(mostRequests && { mostRequests }) });
const isClose = (bytes: number, truth: number) => Math.abs(bytes / truth - 1) < 0.005;

describe.each(firstBrowser)("visits in %s", (browser, launch) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch();
    await rig.untilMeasuring();
  });

  test("addresses set by a script are routes of one visit, with their requests", async () => {
    const sentBefore = site.allBytesSent();
    const page = await rig.visit(`${site.origin}/light`);
    await page.evaluate(async () => {
      history.pushState({}, "", "/article");
      await fetch("/agenda.json?a").then((answer) => answer.text());
      history.replaceState({}, "", "/article/2");
      location.hash = "comments";
      await fetch("/agenda.json?b").then((answer) => answer.text());
    });
    // The page, its style sheet, two calendars; /light, /article, /article/2, #comments.
    const { bytes, requests, routes } = await figuresOf(rig, page, 4);
    const truth = site.allBytesSent() - sentBefore;
    assert.deepEqual([requests, routes], [4, 4]);
    assert.ok(isClose(bytes, truth), `${bytes} for ${truth}`);
    await page.close();
  });

  test("a page restored by going back shows its earlier bytes", async () => {
    const page = await rig.visit(`${site.origin}/light?first`);
    const first = await figuresOf(rig, page, 2);
    await page.goto(`${site.origin}/heavy`);
    await figuresOf(rig, page, 8);
    // A page from the back-forward cache loads nothing that a test could wait for.
    await page.evaluate(() => history.back()).catch(() => undefined);
    await untilShown(page, "?first");
    // From the back-forward cache it is the same visit, with an icon in Firefox. Loaded again it
    // is a new visit of cached resources.
    const again = await figuresOf(rig, page, 1, first.requests + 1);
    assert.ok(again.bytes < first.bytes + 300, `${again.bytes} after ${first.bytes}`);
    await page.close();
  });

  test("the same page in two tabs and in a frame counts for its own tab each time", async () => {
    const one = await rig.visit(`${site.origin}/light?one`);
    const sentBefore = site.allBytesSent();
    const two = await rig.visit(`${site.origin}/light?two`);
    await two.evaluate(async () => {
      const frame = document.createElement("iframe");
      frame.src = "/light?frame";
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener("load", resolve));
    });
    const { bytes, requests } = await figuresOf(rig, two, 4);
    const truth = site.allBytesSent() - sentBefore;
    // Two pages and their style sheet, from the cache.
    assert.equal(requests, 4);
    assert.ok(isClose(bytes, truth), `${bytes} for ${truth}`);
    assert.equal((await figuresOf(rig, one, 2)).requests, 2);
    await one.close();
    await two.close();
  });

  test("a page that replaces built-in functions neither breaks measuring nor is broken by it", async () => {
    const page = await rig.browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      const lie = () => {
        throw new Error("hostile");
      };
      for (const name of ["transferSize", "encodedBodySize", "name"]) {
        Object.defineProperty(PerformanceResourceTiming.prototype, name, { get: () => 1e12 });
      }
      Object.defineProperty(Performance.prototype, "timeOrigin", { get: () => -1 });
      Performance.prototype.getEntriesByType = lie;
      PerformanceObserver.prototype.observe = lie;
      globalThis.PerformanceObserver = lie as never;
      globalThis.URL = lie as never;
      const shared = { array: Array.prototype, map: Map.prototype };
      for (const method of ["push", "slice", "map", "filter"]) {
        Object.defineProperty(shared.array, method, { value: lie, configurable: false });
      }
      Object.defineProperty(shared.map, "set", { value: lie });
      globalThis.setTimeout = lie as never;
      JSON.stringify = lie;
      Object.freeze(Object.prototype);
      Object.freeze(Array.prototype);
    });
    const sentBefore = site.allBytesSent();
    await page.goto(`${site.origin}/light?hostile`);
    const { bytes, requests } = await figuresOf(rig, page, 1);
    const truth = site.allBytesSent() - sentBefore;
    assert.ok(requests <= 2, `${requests}`);
    assert.ok(isClose(bytes, truth), `${bytes} for ${truth}`);
    assert.deepEqual(errors, []);
    await page.close();
  });

  test("a page whose element names shadow methods of document is measured, also by a popup opened late", async () => {
    const page = await rig.visit(`${site.origin}/light?clobbered`);
    await page.evaluate(() => {
      const names = ["addEventListener", "prerendering", "querySelectorAll", "visibilityState"];
      document.body.innerHTML = names.map((name) => `<img name="${name}" alt="">`).join("");
    });
    const { requests } = await figuresOf(rig, page, 2);
    assert.equal(requests, 2);
    await page.close();
  });
});

describe("visits in Chromium when the background is terminated", () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await launchChromium({ isAlone: true });
    await rig.untilMeasuring();
  });

  test("keep what was stored, and go on after it", async () => {
    const page = await rig.visit(`${site.origin}/light?stored`);
    const inside = await rig.openDashboard("settings");
    const recorded = async () => {
      const { visits } = await readJournal(inside);
      return visits.flatMap(({ records }) =>
        records
          .filter((record) => record.source === "request")
          .map(({ requestId, endedMs }) => ({ requestId, endedMs })),
      );
    };
    const fetching = page.evaluate(async () => {
      const own = globalThis as { isDone?: boolean };
      for (let n = 0; !own.isDone; n += 1) {
        await (await fetch(`/style.css?stored-${n}`)).text();
        // Of thousands of requests the extension keeps sums only.
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    });
    await waitUntil("many stored requests", async () => (await recorded()).length > 50);
    const stored = await recorded();
    await rig.killServiceWorker();
    const killedMs = Date.now();
    await waitUntil("a request after the kill", async () =>
      (await recorded()).some(({ endedMs }) => endedMs > killedMs),
    );
    await page.evaluate("isDone = true");
    await fetching;
    const afterKill = await recorded();
    const kept = new Set(afterKill.map(({ requestId }) => requestId));
    assert.deepEqual(
      stored.filter(({ requestId }) => !kept.has(requestId)),
      [],
    );
    await inside.close();
    await page.close();
  });

  testAll(
    "a prefetched page counts for the page that prefetched it, and a prerendered one counts once",
    async () => {
      const page = await rig.visit(`${site.origin}/light?speculates`);
      const sentBefore = site.allBytesSent();
      await page.evaluate((url) => {
        const rules = document.createElement("script");
        rules.type = "speculationrules";
        rules.textContent = JSON.stringify({
          prerender: [{ source: "list", urls: [url], eagerness: "immediate" }],
        });
        document.head.append(rules);
      }, `${site.origin}/light?ahead`);
      await waitUntil("a prerendered page", () => site.allBytesSent() - sentBefore > 500);
      // Its style sheet follows, and no page can wait for that.
      await wait(1500);
      const truth = site.allBytesSent() - sentBefore;
      await page.evaluate((url) => location.assign(url), `${site.origin}/light?ahead`);
      await untilShown(page, "?ahead");
      const ahead = await figuresOf(rig, page, 1);
      assert.ok(ahead.bytes <= truth * 1.01, `${ahead.bytes} for ${truth}`);
      await page.close();
    },
  );
});
