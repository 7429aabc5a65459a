import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Rig } from "../../../rig/rig.ts";
import { openPlaces, type OpenPlaces } from "../site/open-places.ts";
import type { Situation } from "../situation.ts";
import { type LedgerVisit, readLedger } from "./read-ledger.ts";

/** One situation in one browser: what the extension kept and what really came down. */
export type Observation = {
  situation: string;
  browser: Rig["name"];
  visits: LedgerVisit[];
  truthBytes: number;
};

const quietMs = 1200;
const longestMs = 20_000;
const tickMs = 100;

/** Until no server was asked anything and wrote anything for a while, or long enough: some answers never end. */
export async function untilQuiet({ traffic, bytesSent }: OpenPlaces): Promise<void> {
  let last = "";
  let quietSince = Date.now();
  for (const started = Date.now(); Date.now() - started < longestMs; await wait(tickMs)) {
    const now = `${traffic.requests} ${bytesSent()}`;
    if (now !== last) quietSince = Date.now();
    else if (Date.now() - quietSince > quietMs) return;
    last = now;
  }
}

/** A request without a page is given up after two seconds. */
const longestWaitingMs = 4000;

/** What is in the ledger once two looks at it say the same and no request waits for its page. */
async function settled(inside: Page, origins: Set<string>): Promise<LedgerVisit[]> {
  let last = "";
  for (const started = Date.now(); ; await wait(400)) {
    const ledger = await readLedger(inside);
    const visits = ledger.visits.filter(({ origin }) => origins.has(origin));
    const passedMs = Date.now() - started;
    if (ledger.waiting > 0 && passedMs < longestWaitingMs) continue;
    const now = JSON.stringify(visits.map(({ id, records, sums }) => [id, records.length, sums]));
    if (now === last || passedMs > longestMs) return visits;
    last = now;
  }
}

/**
 * Opens a situation in a tab of its own, waits until all is said, and reads both sides. `inside` is a page of the
 * extension, which may read its storage.
 */
export async function measure(rig: Rig, situation: Situation, inside: Page): Promise<Observation> {
  const places = await openPlaces(situation);
  const { at } = places;
  try {
    if (situation.before) {
      const earlier = await rig.browser.newPage();
      await open(earlier, situation.before(at));
      await untilQuiet(places);
      await earlier.close();
      await wait(200);
    }
    const page = await rig.browser.newPage();
    const sentBefore = places.bytesSent();
    await open(page, situation.start?.(at) ?? `${at.own}/`);
    await situation.act?.(page, at);
    await untilQuiet(places);
    const visits = await settled(inside, new Set(Object.values(at)));
    const observation: Observation = {
      situation: situation.name,
      browser: rig.name,
      visits,
      truthBytes: places.bytesSent() - sentBefore,
    };
    await page.close();
    return observation;
  } finally {
    await places.close();
  }
}

/** A page that goes on for ever, or becomes a download, is opened too. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load", timeout: 10_000 }).catch((error: Error) => {
    if (!/timeout|ERR_ABORTED|NS_BINDING_ABORTED/i.test(error.message)) throw error;
  });
}
