import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { get, type IncomingMessage } from "node:http";
import { type Event, organiserKinds, paths } from "@digital-cleanup/challenge";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { contribute } from "../../test/support/events/contribute.ts";
import { secretOf } from "../../test/support/samples.ts";
import { event, totals } from "../sample.ts";
import { createEvents, openSteppedStore } from "./create-events.ts";
import { type Line, line, stallLines } from "./line.ts";
import { median } from "./quantile.ts";
import { type BenchServer, readStalls, startBuilt, stop } from "./servers.ts";

/** `durationMs`: from the request to the last byte as it is sent, compressed. */
type TimedAnswer = { durationMs: number; tag: string | undefined };

/** Times how a server answers with status 200. What a client does with the answer costs the server nothing. */
async function timeAnswer(url: string): Promise<TimedAnswer> {
  const headers = { "accept-language": "fr", "accept-encoding": "gzip" };
  const startedAtMs = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers }, resolve).on("error", reject);
  });
  for await (const piece of response) void piece;
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
  return { durationMs: performance.now() - startedAtMs, tag: response.headers.etag };
}

const eventsPerStep = 100;
const repeats = 20;
const batches = 5;
/** The index reads changed events again at most once a second. */
const indexAgeMs = 1100;
const communes = ["14118", "29019", "69123", "31555", "06088", "44109", "67482", "34172", "33063"];

export const codeOf = (index: number): string => `N${String(index).padStart(5, "0")}`;

/** In several territories, by organisers of each kind. */
export const manyEvents = (eventCount: number, changes: Partial<Event> = {}): Event[] =>
  Array.from({ length: eventCount }, (_, index) => ({
    ...event,
    code: codeOf(index),
    name: { fr: `Ménage ${index}`, en: `Cleanup ${index}` },
    organiser: { ...event.organiser, kind: organiserKinds[index % organiserKinds.length]! },
    territory: { country: "FR", commune: communes[index % communes.length]! },
    ...changes,
  }));

/** Fills a data folder with events of published figures. */
export async function fillEvents(data: string, events: readonly Event[]): Promise<void> {
  const { store, step } = openSteppedStore(data);
  await createEvents(store, events);
  for (let first = 0; first < events.length; first += eventsPerStep) {
    step();
    const changes = events
      .slice(first, first + eventsPerStep)
      .flatMap(({ code, k }) =>
        Array.from({ length: k }, (_, person) =>
          store.change(code, contributionKey(code, secretOf(person)), { seq: 1, totals }),
        ),
      );
    await Promise.all(changes);
  }
  // Otherwise the server would go on publishing while its answers are measured.
  step();
  await store.publishDue();
  await store.stop();
}

/** How long a server that has just started reads its events before it answers with their sums. */
export async function completionMs({ baseUrl }: BenchServer): Promise<number> {
  const startedAtMs = performance.now();
  while ((await fetch(baseUrl + paths.rollupPage)).status === 503) await sleep(50);
  return performance.now() - startedAtMs;
}

async function medianAnswerMs(url: string): Promise<number> {
  const durationsMs: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    durationsMs.push((await timeAnswer(url)).durationMs);
  }
  return median(durationsMs);
}

/** The first answers with a roll-up after a batch, each of another event. */
async function afterBatchMs(
  { baseUrl }: BenchServer,
  path: string,
  firstEvent: number,
): Promise<number> {
  const durationsMs: number[] = [];
  let { tag: tagBefore } = await timeAnswer(baseUrl + path);
  for (let batch = 0; batch < batches; batch += 1) {
    const code = codeOf(firstEvent + batch);
    for (let person = event.k; person < 2 * event.k; person += 1) {
      await contribute(baseUrl, code, { person, seq: 1, totals });
    }
    await sleep(indexAgeMs);
    const { durationMs, tag } = await timeAnswer(baseUrl + path);
    if (tag === tagBefore) throw new Error(`the batch of ${code} is not in ${path}`);
    tagBefore = tag;
    durationsMs.push(durationMs);
  }
  return median(durationsMs);
}

/** Measures the pages that show all events, and the start of the server, with many events. */
export async function manyEventPages(
  mainFile: string,
  directory: string,
  eventCount: number,
): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "many-"));
  const stallFile = join(data, "stall");
  await fillEvents(data, manyEvents(eventCount));
  const server = await startBuilt(mainFile, data, stallFile);
  try {
    const { durationMs: firstMs } = await timeAnswer(`${server.baseUrl}/`);
    const completeMs = await completionMs(server);
    const startStalls = await readStalls(stallFile);
    const homeMs = await medianAnswerMs(`${server.baseUrl}/`);
    const rollupMs = await medianAnswerMs(server.baseUrl + paths.rollupPage);
    const changedMs = await afterBatchMs(server, paths.rollupPage, 0);
    const jsonMs = await medianAnswerMs(server.baseUrl + paths.rollup);
    await readStalls(stallFile);
    server.process.kill("SIGUSR2");
    const changedJsonMs = await afterBatchMs(server, paths.rollup, batches);
    const jsonStalls = await readStalls(stallFile);
    const all = `${eventCount.toLocaleString("en")} events`;
    return [
      line(`home page with ${all}`, homeMs, " ms", { atMost: 20 }, 1),
      line(`roll-up of France with ${all}`, rollupMs, " ms", { atMost: 20 }, 1),
      line("… the first after a batch", changedMs, " ms", { atMost: 50 }, 1),
      line("… as JSON", jsonMs, " ms", { atMost: 20 }, 1),
      line("… the first JSON after a batch", changedJsonMs, " ms", { atMost: 50 }, 1),
      ...stallLines("while that JSON is written", jsonStalls),
      line(`home page while a server with ${all} starts`, firstMs, " ms", { atMost: 20 }),
      line("… until the roll-up is complete", completeMs, " ms"),
      ...stallLines(`of a start with ${all}`, startStalls),
    ];
  } finally {
    await stop(server);
    rmSync(data, { recursive: true });
  }
}
