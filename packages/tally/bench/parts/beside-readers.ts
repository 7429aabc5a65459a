import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startReaders, type Readers } from "../readers/start-readers.ts";
import { event } from "../sample.ts";
import { createEvents, openSteppedStore } from "./create-events.ts";
import { type Line, line } from "./line.ts";
import { type Load, loadContributions } from "./load-contributions.ts";
import { median } from "./quantile.ts";
import { type BenchServer, startBuilt, startOneByOne, stop } from "./servers.ts";

const connections = 100;
const streams = 5000;
const pagesPerSecond = 200;
const warmUpMs = 2000;
const roundMs = 3000;
const rounds = 3;

type Round = Load & { pagesPerSecond: number };
type Side = { server: BenchServer; readers: Readers; rounds: Round[] };

const eventCodes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `R${String(index).padStart(4, "0")}`);

async function fill(data: string, codes: readonly string[]): Promise<void> {
  const { store } = openSteppedStore(data);
  await createEvents(
    store,
    codes.map((code) => ({ ...event, code })),
  );
  await store.stop();
}

async function measure({ server, readers }: Side, codes: readonly string[]): Promise<Round> {
  const startedAtMs = performance.now();
  const { result, pages } = await readers.beside(() =>
    loadContributions(server.port, connections, roundMs, codes),
  );
  return { ...result, pagesPerSecond: (1000 * pages) / (performance.now() - startedAtMs) };
}

const medianOf = (all: readonly Round[], read: (round: Round) => number): number =>
  median(all.map(read));

/**
 * Measures contributions to events beside 5,000 streams and 200 page loads a second, against the same program with one
 * commit for each. The two take turns, so that other load on the machine affects both.
 */
export async function besideReaders(
  mainFile: string,
  oneByOneFile: string,
  directory: string,
  eventCount: number,
): Promise<Line[]> {
  const codes = eventCodes(eventCount);
  const folders: string[] = [];
  const open = async (start: (data: string) => Promise<BenchServer>): Promise<Side> => {
    const data = mkdtempSync(join(directory, "read-"));
    folders.push(data);
    await fill(data, codes);
    const server = await start(data);
    const { port } = server;
    const readers = await startReaders({ port, codes, streams, pagesPerSecond });
    return { server, readers, rounds: [] };
  };
  const sides: Side[] = [];
  try {
    sides.push(await open((data) => startOneByOne(oneByOneFile, directory, data)));
    sides.push(await open((data) => startBuilt(mainFile, data)));
    for (const { server } of sides) {
      await loadContributions(server.port, connections, warmUpMs, codes);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const side of sides) side.rounds.push(await measure(side, codes));
    }
  } finally {
    for (const { server, readers } of sides) {
      readers.stop();
      await stop(server);
    }
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
  const [naive, built] = sides.map((side) => side.rounds) as [Round[], Round[]];
  const perSecond = medianOf(built, (round) => round.perSecond);
  const ratio = perSecond / medianOf(naive, (round) => round.perSecond);
  const where = eventCount === 1 ? "one event" : `${eventCount.toLocaleString("en")} events`;
  return [
    line(`contributions a second to ${where}, beside readers`, perSecond, ""),
    line("… against one commit each", ratio, " ×", { atLeast: 3 }, 1),
    line(
      "… answer, p99",
      medianOf(built, (round) => round.p99Ms),
      " ms",
      { atMost: 100 },
      1,
    ),
    line(
      "… pages loaded a second meanwhile",
      medianOf(built, (round) => round.pagesPerSecond),
      "",
      { atLeast: 0.95 * pagesPerSecond },
    ),
  ];
}
