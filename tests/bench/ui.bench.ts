import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { launchChromium } from "../rig/chromium/launch-chromium.ts";
import { press } from "../e2e/support/press.ts";
import { addProbe, type Probed } from "./add-probe.ts";
import { fillHistory } from "./history/fill-history.ts";
import type { Measured } from "./in-markdown.ts";
import { median } from "./median.ts";

const visits = Number(process.env.UI_VISITS ?? 1_000_000);
const firstFigure = "#home-week, #overview-bytes";
const openings = 10;
const scrolls = 60;
const stepPixels = 240;

const ms = (durationMs: number) => durationMs.toFixed(0);
const range = (values: number[]) => `${ms(Math.min(...values))}–${ms(Math.max(...values))}`;

/** When a page had painted something and shown its first figure, in milliseconds after it began to open. */
async function readOpening(page: Page) {
  // A page behind another one paints nothing.
  await page.bringToFront();
  await page.waitForFunction(
    () =>
      (globalThis as unknown as Probed).figureMs !== undefined &&
      performance.getEntriesByName("first-contentful-paint").length > 0,
    { polling: 20 },
  );
  return page.evaluate(() => ({
    paintMs: performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
    figureMs: (globalThis as unknown as Probed).figureMs! - performance.timeOrigin,
  }));
}

/** Scrolls as a wheel does; resolves to the tasks that blocked the page and the longest wait for a frame. */
async function scroll(page: Page) {
  await page.evaluate(() => {
    const probed = globalThis as unknown as Probed & { framesMs: number[] };
    probed.longTasksMs.length = 0;
    probed.framesMs = [];
    let last = performance.now();
    const onFrame = (now: number) => {
      probed.framesMs.push(now - last);
      last = now;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  await page.mouse.move(600, 500);
  for (let step = 0; step < scrolls; step += 1) {
    await page.mouse.wheel({ deltaY: step < scrolls / 2 ? stepPixels : -stepPixels });
    await wait(30);
  }
  return page.evaluate(() => {
    const { longTasksMs, framesMs } = globalThis as unknown as Probed & { framesMs: number[] };
    return { longTasksMs, framesMs };
  });
}

/** Opens Home and a year of pages over a long history, and scrolls through the table of sites. */
export async function run(): Promise<Measured[]> {
  const rig = await launchChromium({
    alterBuild: (folder) => addProbe(folder, "dashboard.html", firstFigure),
  });
  try {
    await rig.writeStorage({ settings: { siteHistory: "full" } });
    const filler = await rig.openDashboard("settings");
    await fillHistory(filler, visits, { days: 363, batch: 2_000 });
    await filler.close();

    const opened: Record<string, { paints: number[]; figures: number[] }> = {};
    for (let opening = 0; opening <= openings; opening += 1) {
      for (const section of ["home", "overview"]) {
        const page = await rig.openDashboard(section);
        const { paintMs, figureMs } = await readOpening(page);
        const { paints, figures } = (opened[section] ??= { paints: [], figures: [] });
        // The first opening also compiles the code.
        if (opening > 0) {
          paints.push(paintMs);
          figures.push(figureMs);
        }
        await page.close();
      }
    }

    const page = await rig.openDashboard("overview");
    await page.setViewport({ width: 1280, height: 900 });
    await page.bringToFront();
    await press(page, 'input[name="overview-period"][value="year"]');
    // A year takes seconds to read, and the sites of the week may still be shown.
    await page.waitForSelector('#overview-of-sites[aria-busy="true"]');
    await page.waitForSelector('#overview-of-sites[aria-busy="false"]');
    await press(page, "#overview-all > summary");
    await press(page, "#overview-more");
    await page.waitForFunction(
      () => document.querySelectorAll("#overview-sites tbody tr").length > 150,
    );
    // A task is reported once it has ended.
    await wait(2_000);
    const yearTasksMs = await page.evaluate(() => [
      ...(globalThis as unknown as Probed).longTasksMs,
    ]);
    const { longTasksMs, framesMs } = await scroll(page);

    const count = visits.toLocaleString("en");
    const row = (what: string, values: number[]) => ({
      what,
      "median, ms": ms(median(values)),
      range: range(values),
    });
    return [
      {
        title: "Opening the dashboard (Chromium)",
        note: `${openings} openings in a new tab, over a year of ${count} visits to 200 sites. The popup has [its own table](popup.md).`,
        rows: [
          row("Home, first contentful paint", opened.home!.paints),
          row("Home, first figure", opened.home!.figures),
          row("Web pages, first contentful paint", opened.overview!.paints),
          row("Web pages, first figure", opened.overview!.figures),
        ],
      },
      {
        title: "Scrolling a year of 200 sites",
        note: `${scrolls} turns of the wheel of ${stepPixels} pixels, down and up again, every 30 ms.`,
        rows: [
          {
            what: "before: opening and choosing the year, longest task, ms",
            value: ms(Math.max(0, ...yearTasksMs)),
          },
          { what: "scrolling: tasks of more than 50 ms", value: String(longTasksMs.length) },
          { what: "the longest, ms", value: ms(Math.max(0, ...longTasksMs)) },
          { what: "frames, ms (median)", value: ms(median(framesMs)) },
          { what: "frames, ms (longest)", value: ms(Math.max(...framesMs)) },
        ],
      },
    ];
  } finally {
    await rig.close();
  }
}
