import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { defaultK } from "@digital-cleanup/challenge";
import { buildInto } from "../test/support/build.ts";
import { besideReaders } from "./parts/beside-readers.ts";
import { durableContributions } from "./parts/durable-contributions.ts";
import { liveViewers } from "./parts/live-viewers.ts";
import { manyEventPages } from "./parts/many-events.ts";
import { nationalWeek } from "./parts/national-week.ts";
import { pageCosts } from "./parts/page-costs.ts";
import { buildOneByOne } from "./parts/servers.ts";
import { stalls } from "./parts/stalls.ts";

type Table = { title: string; note?: string; rows: Record<string, string>[] };

/** Measures the tally against its targets: stored contributions, live viewers, and a country's busiest week. */
export async function run(): Promise<Table[]> {
  const directory = mkdtempSync(join(tmpdir(), "tally-bench-"));
  const mainFile = join(directory, "main.js");
  const loadBefore = loadavg()[0]?.toFixed(1);
  try {
    buildInto(directory);
    const oneByOneFile = buildOneByOne(directory);
    const durable = await durableContributions(mainFile, oneByOneFile, directory);
    const oneRead = await besideReaders(mainFile, oneByOneFile, directory, 1, 4);
    const manyRead = await besideReaders(mainFile, oneByOneFile, directory, 2300, 3);
    const pages = await pageCosts(mainFile, directory);
    const many = await manyEventPages(mainFile, directory);
    const stalled = await stalls(mainFile, directory);
    const live = await liveViewers(mainFile, directory);
    const week = await nationalWeek(mainFile, directory);
    return [
      {
        title: "The tally against its targets",
        note: `One run on loopback, without TLS. Client and server share the machine, so ratios are more reliable than absolute numbers. Contributions: medians of three rounds, 100 connections. The recount after them was equal. Load of the machine before: ${loadBefore}.`,
        rows: [...durable.lines, ...live, ...week],
      },
      {
        title: `Contributions stored over HTTP (one live event, K = ${defaultK})`,
        note: "The same program with one commit for each contribution → with the shared commit.",
        rows: durable.table,
      },
      {
        title: "Beside readers",
        note: "5,000 live streams and 200 page loads a second, from a process of their own on the same machine, while 100 connections send contributions. Medians of three rounds that take turns with one commit each.",
        rows: [...oneRead, ...manyRead, ...pages, ...many, ...stalled],
      },
    ];
  } finally {
    rmSync(directory, { recursive: true });
  }
}
