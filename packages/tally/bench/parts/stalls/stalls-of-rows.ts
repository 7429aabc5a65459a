import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@digital-cleanup/challenge";
import { capabilityHash } from "../../../src/keys/capability-hash.ts";
import { event } from "../../sample.ts";
import { contributeAtOnce, openSteppedStore } from "../create-events.ts";
import { fillRows, newKey } from "../fill-rows.ts";
import { type Line, line, stallLines } from "../line.ts";
import { type BenchServer, readStalls, startBuilt, stop } from "../servers.ts";

/** The longest stalls of a server on a folder until `work` has ended. `settings` are variables of its environment. */
async function stallsDuring(
  mainFile: string,
  data: string,
  settings: Record<string, string>,
  work: (server: BenchServer) => Promise<void>,
) {
  const stallFile = join(data, "stall");
  const server = await startBuilt(mainFile, data, stallFile, settings);
  try {
    await work(server);
    return await readStalls(stallFile);
  } finally {
    await stop(server);
  }
}

const rowCount = 5_000_000;
const changedCount = 100_000;
const perCommit = 5000;

const countRows = (path: string): number => {
  const database = new DatabaseSync(path, { readOnly: true });
  const row = database.prepare("SELECT count(*) AS n FROM contribution").get();
  database.close();
  return Number(row?.n);
};

/** Measures the longest stalls of a server with 5 million contributions: recounted, backed up, then erased. */
async function stallsOfManyRows(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "rows-"));
  const path = join(data, "tally.sqlite");
  await fillRows(data, rowCount);
  const settings = { BACKUPS: join(data, "backups") };
  const ofBackup = await stallsDuring(mainFile, data, settings, async () => {
    const isWritten = () =>
      readdirSync(data).includes("backups") &&
      readdirSync(join(data, "backups")).some((name) => name.endsWith(".sha256"));
    while (!isWritten()) await sleep(500);
  });
  const database = new DatabaseSync(path);
  database.exec(
    "UPDATE event SET closed_on = '2026-01-02', is_settled = 1, erased_on = '2026-02-02'",
  );
  database.close();
  const ofErasing = await stallsDuring(mainFile, data, {}, async () => {
    while (countRows(path) > 0) await sleep(2000);
  });
  rmSync(data, { recursive: true });
  return [
    ...stallLines("while 5 million contributions are recounted and backed up", ofBackup),
    ...stallLines("while 5 million contributions are erased", ofErasing),
  ];
}

/** Fills a folder with an event that publishes at its close, for which everything waits. */
async function fillWaiting(data: string, organiserHash: Uint8Array): Promise<void> {
  const { store } = openSteppedStore(data);
  await store.createEvent({ ...event, publication: "atClose" }, { organiserHash });
  for (let first = 0; first < changedCount; first += perCommit) {
    await contributeAtOnce(store, first, perCommit);
  }
  await store.stop();
}

type Change = {
  fill: (data: string, organiserHash: Uint8Array) => Promise<void>;
  path: string;
  body: object;
  /** What the server does meanwhile, and how its answer is called. */
  what: string;
  name: string;
};

/** Measures the longest stall of a server while its organiser changes an event of 100,000 contributions. */
async function stallsOfChange(
  mainFile: string,
  directory: string,
  { fill, path, body, what, name }: Change,
): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "changed-"));
  const key = newKey();
  await fill(data, capabilityHash(event.code, key));
  let durationMs = 0;
  const stalls = await stallsDuring(mainFile, data, {}, async ({ baseUrl }) => {
    const startedAtMs = performance.now();
    const response = await fetch(baseUrl + path, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status !== 204) throw new Error(`the ${name} answered ${response.status}`);
    durationMs = performance.now() - startedAtMs;
  });
  rmSync(data, { recursive: true });
  return [
    ...stallLines(`while ${what}`, stalls),
    line(`… until the ${name} is answered`, durationMs / 1000, " s", undefined, 1),
  ];
}

/** Measures the longest stalls of a server beside work on many contributions. */
export async function stallsOfRows(mainFile: string, directory: string): Promise<Line[]> {
  return [
    ...(await stallsOfChange(mainFile, directory, {
      fill: fillWaiting,
      path: paths.closing(event.code),
      body: { isClosed: true },
      what: "100,000 waiting contributions are published at a close",
      name: "close",
    })),
    ...(await stallsOfChange(mainFile, directory, {
      fill: (data, organiserHash) => fillRows(data, changedCount, organiserHash),
      path: paths.voidedBatch(event.code, 1),
      body: { reason: "a wave" },
      what: "a batch of 100,000 contributions is voided",
      name: "void",
    })),
    ...(await stallsOfManyRows(mainFile, directory)),
  ];
}
