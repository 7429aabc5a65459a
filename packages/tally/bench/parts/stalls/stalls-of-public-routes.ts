import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { paths } from "@digital-cleanup/challenge";
import { statesPath } from "../../../src/federation/states-document.ts";
import { newSigningKey } from "../../../src/federation/signing-key.ts";
import { codeParameter } from "../../../src/openapi/operation.ts";
import { operations } from "../../../src/openapi/operations.ts";
import { pageRoutes } from "../../../test/support/page-routes.ts";
import { type Line, line } from "../line.ts";
import { codeOf, completionMs, fillEvents, manyEvents } from "../many-events.ts";
import { readStalls, startBuilt, stop } from "../servers.ts";

const eventCount = Number(process.env.STALL_EVENTS ?? 30_000);
const maxStallMs = 100;

/** More questions about the lists of all events, each with an answer of its own. */
const questions = [
  "/api/agenda.ics?lang=en",
  "/api/agenda.ics?day=2027-03-20",
  "/api/agenda.ics?page=60",
  "/api/agenda.geojson?page=60",
  "/api/agenda.geojson?department=14",
  "/agenda?challenge=reuse",
  "/rollup?department=14",
  "/api/rollup?department=14",
  "/api/rollup?year=2025",
  "/api/territories?q=saint",
  statesPath,
  `${statesPath}?after=${codeOf(eventCount - 1)}`,
  "/robots.txt",
];

/** Each public route once. Streams, which have no end, and routes with a key are left out. */
function publicAddresses(): string[] {
  const code = codeOf(0);
  const pages = Object.values(pageRoutes)
    .flat()
    .filter((path) => !/GUARDED|NOPE/.test(path))
    .map((path) => path.replace("BRUME", code));
  const data = operations
    .filter((operation) => operation.method === "get" && !("key" in operation))
    .map(({ path }) => path.replace(codeParameter, code))
    .filter((path) => path !== paths.live(code));
  return [...pages, ...data, ...questions];
}

async function ask(url: string): Promise<void> {
  const response = await fetch(url, { headers: { "accept-encoding": "gzip" } });
  await response.arrayBuffer();
  // An event of the benchmark is in no campaign.
  if (!response.ok && response.status !== 404) throw new Error(`${url}: ${response.status}`);
}

/** Measures the longest stall of a server with the events of a large country while it answers each public route for the first time. */
export async function stallsOfPublicRoutes(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "routes-"));
  const stallFile = join(data, "stall");
  await fillEvents(data, manyEvents(eventCount, { listing: "listed" }));
  const server = await startBuilt(mainFile, data, stallFile, {
    SIGNING_KEY: newSigningKey().privateKey,
  });
  try {
    await completionMs(server);
    const lines: Line[] = [];
    for (const address of publicAddresses()) {
      server.process.kill("SIGUSR2");
      await ask(server.baseUrl + address);
      const { ms, cpuMs } = await readStalls(stallFile);
      const what = `longest stall of GET ${address} with ${eventCount.toLocaleString("en")} events`;
      lines.push(
        line(what, ms, " ms", { atMost: maxStallMs }),
        line("… in processor time", cpuMs, " ms"),
      );
    }
    return lines;
  } finally {
    await stop(server);
    rmSync(data, { recursive: true });
  }
}
