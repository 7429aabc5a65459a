import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@digital-cleanup/challenge";
import { startReaders } from "../readers/start-readers.ts";
import { event } from "../sample.ts";
import { type Line, line } from "./line.ts";
import { loadContributions } from "./load-contributions.ts";
import { cpuMs } from "./process-cost.ts";
import { type BenchServer, createSampleEvent, startBuilt, stop } from "./servers.ts";

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
export async function pageCosts(mainFile: string, directory: string): Promise<Line[]> {
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
