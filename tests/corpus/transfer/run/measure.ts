import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Rig } from "../../../rig/rig.ts";
import { openServers, type OpenServers } from "../site/open-servers.ts";
import type { Situation } from "../situation.ts";
import { type JournalVisit, readJournal } from "./read-journal.ts";

/** One situation in one browser: what the extension recorded and what the servers sent. */
export type Observation = {
  situation: string;
  browser: Rig["name"];
  visits: JournalVisit[];
  truthBytes: number;
  /** What the servers without encryption received. */
  receivedBytes: number;
  /** Those sent since the situation's `next` page was asked for. */
  nextTruthBytes?: number;
  bodyBytes: Map<number, number>;
};

const quietMs = 1200;
const maxMs = 20_000;
const tickMs = 100;

/** Waits until no server was requested or sent anything for a while, or until the limit: some responses never end. */
export async function waitUntilQuiet({ traffic, bytesSent }: OpenServers): Promise<void> {
  let last = "";
  let quietSince = Date.now();
  for (const started = Date.now(); Date.now() - started < maxMs; await wait(tickMs)) {
    const now = `${traffic.requests} ${bytesSent()}`;
    if (now !== last) quietSince = Date.now();
    else if (Date.now() - quietSince > quietMs) return;
    last = now;
  }
}

/** A page reports what its streams received once a second, and the report is stored with others. */
const maxReportMs = 2500;

/** The extension attributes a worker's request without a page after five seconds. */
const maxWaitingMs = 8000;

/** Reads the journal until two reads are equal and no request waits for its page. */
async function readSettledJournal(inside: Page, origins: Set<string>): Promise<JournalVisit[]> {
  let last = "";
  for (const started = Date.now(); ; await wait(400)) {
    const journal = await readJournal(inside);
    const visits = journal.visits.filter(({ origin }) => origins.has(origin));
    const passedMs = Date.now() - started;
    if (journal.waiting > 0 && passedMs < maxWaitingMs) continue;
    const now = JSON.stringify(visits.map(({ id, records, sums }) => [id, records.length, sums]));
    if (now === last || passedMs > maxMs) return visits;
    last = now;
  }
}

/** Waits until the page of a closed tab has left the journal: its visit stays for a while, for the last events. */
async function untilForgotten(inside: Page, origins: Set<string>): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 3 * maxMs; await wait(tickMs)) {
    const { visits } = await readJournal(inside);
    const pages = visits.filter(({ id }) => !id.startsWith("background "));
    if (!pages.some(({ origin }) => origins.has(origin))) return;
  }
  throw new Error("The journal still holds the page that was closed before.");
}

/**
 * Opens a situation in a new tab, waits until it is quiet, and reads both counts. `inside` is a page of the extension, which can
 * read its storage.
 */
export async function measure(
  rig: Rig,
  situation: Situation,
  { inside, areLiveStreamsCounted }: { inside: Page; areLiveStreamsCounted: boolean },
): Promise<Observation> {
  const servers = await openServers(situation);
  const { at } = servers;
  try {
    if (situation.before) {
      const earlier = await rig.browser.newPage();
      await open(earlier, situation.before(at));
      await waitUntilQuiet(servers);
      await earlier.close();
      await untilForgotten(inside, new Set(Object.values(at)));
    }
    const page = await rig.browser.newPage();
    const sentBefore = servers.bytesSent();
    const receivedBefore = servers.bytesReceived();
    const until = situation.isLeftEarly ? "domcontentloaded" : "load";
    await open(page, situation.start?.(at) ?? `${at.own}/`, until);
    await situation.act?.(page, at);
    let sentBeforeNext: number | undefined;
    if (situation.next) {
      if (!situation.isLeftEarly) await waitUntilQuiet(servers);
      sentBeforeNext = servers.bytesSent();
      await situation.next(page, at);
    }
    await waitUntilQuiet(servers);
    if (areLiveStreamsCounted) await wait(maxReportMs);
    const visits = await readSettledJournal(inside, new Set(Object.values(at)));
    const observation: Observation = {
      situation: situation.name,
      browser: rig.name,
      visits,
      truthBytes: servers.bytesSent() - sentBefore,
      receivedBytes: servers.bytesReceived() - receivedBefore,
      ...(sentBeforeNext !== undefined && {
        nextTruthBytes: servers.bytesSent() - sentBeforeNext,
      }),
      bodyBytes: servers.bodyBytes(),
    };
    const isOurs = (one: Page) => Object.values(at).some((origin) => one.url().startsWith(origin));
    // The page may have opened others.
    for (const one of await rig.browser.pages()) if (isOurs(one)) await one.close();
    return observation;
  } finally {
    await servers.close();
  }
}

/** Opens a page, even if it never finishes loading or becomes a download. */
async function open(
  page: Page,
  url: string,
  waitUntil: "load" | "domcontentloaded" = "load",
): Promise<void> {
  await page.goto(url, { waitUntil, timeout: 10_000 }).catch((error: Error) => {
    if (!/timeout|ERR_ABORTED|NS_BINDING_ABORTED/i.test(error.message)) throw error;
  });
}
