import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { paths, type Published } from "@digital-cleanup/challenge";
import { createSampleEvent, startBuilt, stop } from "../../packages/tally/bench/parts/servers.ts";
import { event, totals } from "../../packages/tally/bench/sample.ts";
import { buildInto } from "../../packages/tally/test/support/build.ts";
import { contribute } from "../../packages/tally/test/support/events/contribute.ts";
import { launchBareChromium } from "../rig/chromium/launch-chromium.ts";
import { waitUntil } from "../rig/wait-until.ts";
import { auditPage, type PageAudit } from "./audit-page.ts";

const eventPath = paths.eventPage(event.code);
/** The public pages, of an event with published figures. */
const pages: Record<string, string> = {
  home: "/",
  event: eventPath,
  "join from a phone": `${eventPath}/join`,
  "big screen": `${eventPath}/screen`,
  embed: `${eventPath}/embed`,
  "roll-up": "/rollup?country=FR",
};

const maxBytes = 30_000;
const minScore = 95;

function toRow(name: string, audit: PageAudit): Record<string, string> {
  const { performance = 0, accessibility = 0, "best-practices": practices = 0 } = audit.scores;
  const isReached = Math.min(performance, accessibility) >= minScore && audit.bytes <= maxBytes;
  return {
    page: name,
    performance: String(performance),
    accessibility: String(accessibility),
    "best practices": String(practices),
    "first load, kB": (audit.bytes / 1000).toFixed(1),
    requests: String(audit.requests),
    reached: isReached ? "yes" : "no",
  };
}

/** Measures the Lighthouse scores of the public pages in a real browser, and the bytes of a first load. */
export async function run() {
  const directory = mkdtempSync(path.join(tmpdir(), "tally-pages-"));
  buildInto(directory);
  const mainFile = path.join(directory, "main.js");
  createSampleEvent(mainFile, directory);
  const server = await startBuilt(mainFile, directory);
  const rows = [];
  try {
    // While an event is open, K newcomers are kept back.
    for (let person = 1; person <= 2 * event.k; person += 1) {
      await contribute(server.baseUrl, event.code, { person, seq: 1, totals });
    }
    await waitUntil("published figures", async () => {
      const answer = await fetch(server.baseUrl + paths.published(event.code));
      return ((await answer.json()) as Published).totals;
    });
    for (const [name, address] of Object.entries(pages)) {
      const url = server.baseUrl + address;
      const { status } = await fetch(url);
      if (status === 404) {
        rows.push({ page: name, performance: "not there" });
        continue;
      }
      // Each page gets a new browser, so that nothing is cached.
      const browser = await launchBareChromium();
      try {
        rows.push(toRow(name, await auditPage(browser, url)));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await stop(server);
    rmSync(directory, { recursive: true });
  }
  return {
    title: "Public pages of the tally (Lighthouse, slowed as for a phone)",
    note: `Reached: performance and accessibility of at least ${minScore}, and at most ${maxBytes / 1000} kB compressed at the first load, all files together.`,
    rows,
  };
}
