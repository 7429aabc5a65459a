import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@digital-cleanup/challenge";
import { besideAttacks } from "./parts/beside-attacks.ts";
import { besideReaders } from "./parts/beside-readers.ts";
import {
  type BenchServer,
  buildOneByOne,
  createSampleEvent,
  startBuilt,
  stop,
} from "./parts/servers.ts";
import { withBuilt } from "./parts/with-built.ts";
import { startReaders } from "./readers/start-readers.ts";
import { event } from "./sample.ts";
import { type Line, line } from "./parts/line.ts";
import { loadContributions } from "./parts/load-contributions.ts";
import { cpuMs } from "./parts/process-cost.ts";

const warmUpMs = 4000;
const pageMs = 4000;
const pagesPerSecond = 500;

async function measure({ process: server, port }: BenchServer): Promise<number> {
  const codes = [event.code];
  const readers = await startReaders({ port, codes, streams: 0, pagesPerSecond });
  try {
    await readers.beside(() => sleep(warmUpMs));
    const cpuBeforeMs = cpuMs(server.pid);
    const { pages } = await readers.beside(() => sleep(pageMs));
    return (cpuMs(server.pid) - cpuBeforeMs) / pages;
  } finally {
    readers.stop();
  }
}

/** Measures the processor time of an event's page that was rendered before. */
async function pageCosts(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "pages-"));
  createSampleEvent(mainFile, data);
  const server = await startBuilt(mainFile, data);
  try {
    await loadContributions(server.port, 10, 500);
    await (await fetch(server.baseUrl + paths.eventPage(event.code))).arrayBuffer();
    const perPageMs = await measure(server);
    return [line("processor time of a page from memory", perPageMs, " ms", { atMost: 0.5 }, 2)];
  } finally {
    await stop(server);
    rmSync(data, { recursive: true });
  }
}

/** Measures contributions beside readers and attackers, and what reading costs. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => {
    const oneByOneFile = buildOneByOne(directory);
    return {
      title: "The tally beside readers",
      note: "5,000 live streams and 200 page loads a second, from a process of their own on the same machine, while 100 connections send contributions. Medians of three rounds that take turns with one commit each. Attacks come from one address and last 15 s, while others send 17 contributions a second, each on a connection of its own.",
      rows: [
        ...(await besideReaders(mainFile, oneByOneFile, directory, 1)),
        ...(await besideReaders(mainFile, oneByOneFile, directory, 2300)),
        ...(await pageCosts(mainFile, directory)),
        ...(await besideAttacks(mainFile, directory)),
      ],
    };
  });
