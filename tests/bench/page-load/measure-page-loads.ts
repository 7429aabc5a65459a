import { availableParallelism, tmpdir } from "node:os";
import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import {
  type ChromiumRig,
  launchBareChromium,
  launchChromium,
} from "../../rig/chromium/launch-chromium.ts";
import type { Measured } from "../in-markdown.ts";
import { median } from "../median.ts";
import {
  busySocket,
  distantBodies,
  type LoadedPage,
  manyBodies,
  manyRequests,
  plainPage,
  servePage,
} from "./pages.ts";
import { endWithThisProcess } from "../../rig/end-with-this-process.ts";
import { cpuMs, extensionCpuMs } from "../transfer/process-usage.ts";

/** `extensionCpuMs` is the part of the extension's process. */
type Load = { loadMs: number; cpuMs: number; extensionCpuMs: number };

/** Longer than what a load leaves to be sent and stored: observers send their entries within a second. */
const settleMs = 1_500;

/** Loads a page in a new tab. Returns the time until it has loaded by its own clock, and the processor time of the whole browser. */
async function loadPage(browser: Browser, url: string): Promise<Load> {
  const page = await browser.newPage();
  const before = { all: await cpuMs(browser), extension: await extensionCpuMs(browser) };
  await page.goto(url, { waitUntil: "load" });
  await wait(settleMs);
  const loadMs = await page.evaluate(async () => {
    const own = globalThis as { finishedMs?: number; WebSocket: unknown };
    const [navigation] = performance.getEntriesByType("navigation");
    const loadedMs = (navigation as PerformanceNavigationTiming).loadEventStart;
    if (!document.scripts[0]?.text.includes("finishedMs")) return loadedMs;
    while (own.finishedMs === undefined) await new Promise((go) => setTimeout(go, 50));
    return own.finishedMs;
  });
  const load = {
    loadMs,
    cpuMs: (await cpuMs(browser)) - before.all,
    extensionCpuMs: (await extensionCpuMs(browser)) - before.extension,
  };
  await page.close();
  // Closing the tab also costs the extension time.
  await wait(300);
  return load;
}

const bareManifest = {
  manifest_version: 3,
  name: "Bare listener",
  version: "1",
  permissions: ["webRequest"],
  host_permissions: ["*://*/*"],
  background: { service_worker: "background.js" },
  content_scripts: [
    { matches: ["*://*/*"], js: ["observer.js"], run_at: "document_start", all_frames: true },
  ],
};

const background = `
let requests = 0;
const count = () => (requests += 1);
const everyPage = { urls: ["*://*/*"] };
chrome.webRequest.onCompleted.addListener(count, everyPage, ["responseHeaders"]);
chrome.webRequest.onBeforeRedirect.addListener(count, everyPage, ["responseHeaders"]);
chrome.webRequest.onErrorOccurred.addListener(count, everyPage);
`;

const observer = `
let entries = 0;
new PerformanceObserver((list) => (entries += list.getEntries().length))
  .observe({ type: "resource", buffered: true });
`;

/** An extension that hears of every request and timing entry, and does nothing else: the least that measuring can cost. */
function writeBareListener() {
  const folder = mkdtempSync(path.join(tmpdir(), "bare-listener-"));
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(bareManifest));
  writeFileSync(path.join(folder, "background.js"), background);
  writeFileSync(path.join(folder, "observer.js"), observer);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The store build with every page measured, as after a person has granted it in the browser's prompt. */
async function launchMeasuring(settings: { liveStreams?: true } = {}): Promise<ChromiumRig> {
  const rig = await launchChromium({ mode: "store", alterBuild: grantEverything });
  await rig.writeStorage({ settings: { measurement: "always", ...settings } });
  await rig.untilMeasuring();
  // The page that set it up would hear of every write, in the extension's own process.
  for (const page of await rig.browser.pages()) {
    if (page.url().startsWith("chrome-extension:")) await page.close();
  }
  return rig;
}

async function grantEverything(folder: string): Promise<void> {
  const file = path.join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as Record<string, string[]>;
  manifest["permissions"]!.push("webRequest");
  manifest["host_permissions"] = manifest["optional_host_permissions"]!;
  await writeFile(file, JSON.stringify(manifest));
}

/** Keeps `count` processors busy until the returned function is called. */
function startBusyLoops(count: number): () => void {
  const loops = Array.from({ length: count }, () => {
    const loop = spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" });
    const forget = endWithThisProcess(loop.pid!);
    return { loop, forget };
  });
  return () => {
    for (const { loop, forget } of loops) {
      loop.kill("SIGKILL");
      forget();
    }
  };
}

const pairs = Number(process.env.LOAD_PAIRS ?? 10);
/** Matches the names of the pages to measure: all of them by default. */
const filter = new RegExp(process.env.LOAD_PAGES ?? "");

type Browsers = Record<"without" | "again" | "bare" | "product", Browser>;
type Loads = Record<keyof Browsers, Load>;

/** Loads the page in every browser in turn, so that other work on the machine disturbs all alike. */
async function loadInTurn(page: LoadedPage, browsers: Browsers): Promise<Loads[]> {
  const served = await servePage(page);
  const rounds: Loads[] = [];
  const names = Object.keys(browsers) as (keyof Browsers)[];
  try {
    for (let round = 0; round <= pairs; round++) {
      const loads = {} as Loads;
      // Each browser comes first, second … equally often.
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + round) % names.length]!;
        loads[name] = await loadPage(browsers[name], `${served.origin}/`);
      }
      // The first load also starts the processes of the browser.
      if (round > 0) rounds.push(loads);
    }
  } finally {
    await served.close();
  }
  return rounds;
}

const rowName = (page: LoadedPage, isBusy: boolean): string =>
  `${page.name}${isBusy ? ", two busy loops" : ""}`;

function describe(page: LoadedPage, isBusy: boolean, rounds: readonly Loads[]) {
  const ratio = (over: keyof Browsers, under: keyof Browsers, of: keyof Load = "loadMs") =>
    median(rounds.map((loads) => loads[over][of] / loads[under][of])).toFixed(2);
  const msOf = (name: keyof Browsers) => Math.round(median(rounds.map((it) => it[name].loadMs)));
  const perRequest = (over: keyof Browsers, of: keyof Load = "cpuMs") => {
    const addedMs = median(rounds.map((loads) => loads[over][of] - loads.without[of]));
    // The kernel counts in ticks of 10 ms for each process.
    return page.requests < 50 ? "" : `${(addedMs / page.requests).toFixed(2)} ms`;
  };
  return {
    page: rowName(page, isBusy),
    "without, ms": String(msOf("without")),
    "again ÷ without (noise)": ratio("again", "without"),
    "bare ÷ without": ratio("bare", "without"),
    "product ÷ without": ratio("product", "without"),
    "product ÷ bare": ratio("product", "bare"),
    "processor, product ÷ bare": ratio("product", "bare", "cpuMs"),
    "added processor per request, bare": perRequest("bare"),
    "added processor per request, product": perRequest("product"),
    "in the extension's process, bare": perRequest("bare", "extensionCpuMs"),
    "in the extension's process, product": perRequest("product", "extensionCpuMs"),
  };
}

/** Loads pages with the store build, with a bare listener and without an extension. */
export async function measurePageLoads(): Promise<Measured> {
  const listener = writeBareListener();
  const measuring = await launchMeasuring();
  const withStreams = await launchMeasuring({ liveStreams: true });
  const browsers: Browsers = {
    without: await launchBareChromium(),
    again: await launchBareChromium(),
    bare: await launchBareChromium([], [listener.folder]),
    product: measuring.browser,
  };
  const rows: Record<string, string>[] = [];
  const measure = async (page: LoadedPage, isBusy: boolean, product = measuring.browser) => {
    if (!filter.test(rowName(page, isBusy))) return;
    const stop = isBusy ? startBusyLoops(availableParallelism()) : () => {};
    try {
      rows.push(describe(page, isBusy, await loadInTurn(page, { ...browsers, product })));
    } finally {
      stop();
    }
    console.table(rows.slice(-1));
  };
  try {
    for (const isBusy of [false, true]) {
      for (const page of [manyRequests, manyBodies, plainPage]) await measure(page, isBusy);
    }
    await measure(distantBodies, false);
    await measure(busySocket, false, withStreams.browser);
  } finally {
    await Promise.all([...Object.values(browsers), withStreams].map((one) => one.close()));
    await measuring.close();
    listener.remove();
  }
  return {
    title: "What measuring costs (Chromium)",
    note: `The store build with every page measured, and live connections counted on the last page. "Bare" hears of the same requests and timing entries and does nothing else. Medians of the ratios of ${pairs} rounds, in which each browser loads the page in turn.`,
    rows,
  };
}
