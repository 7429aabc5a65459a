import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@digital-cleanup/challenge";
import { capabilityHash } from "../../../src/keys/capability-hash.ts";
import { event } from "../../sample.ts";
import { fillRows, newKey } from "../fill-rows.ts";
import { type Line, line, stallLines } from "../line.ts";
import type { BenchServer } from "../servers.ts";
import { stallsDuring } from "./stalls-during.ts";

const rowCount = 5_000_000;
const voidedCount = 100_000;

const countRows = (path: string): number => {
  const database = new DatabaseSync(path, { readOnly: true });
  const row = database.prepare("SELECT count(*) AS n FROM contribution").get();
  database.close();
  return Number(row?.n);
};

async function voidBatch({ baseUrl }: BenchServer, key: string): Promise<void> {
  const response = await fetch(baseUrl + paths.voidedBatch(event.code, 1), {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ reason: "a wave" }),
  });
  if (response.status !== 204) throw new Error(`the void answered ${response.status}`);
}

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

/** Measures the longest stall of a server that takes a batch of 100,000 contributions back. */
async function stallsOfVoiding(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "void-"));
  const key = newKey();
  await fillRows(data, voidedCount, capabilityHash(event.code, key));
  let durationMs = 0;
  const stalls = await stallsDuring(mainFile, data, {}, async (server) => {
    const startedAtMs = performance.now();
    await voidBatch(server, key);
    durationMs = performance.now() - startedAtMs;
  });
  rmSync(data, { recursive: true });
  return [
    ...stallLines("while a batch of 100,000 contributions is voided", stalls),
    line("… until the void is answered", durationMs / 1000, " s", undefined, 1),
  ];
}

/** Measures the longest stalls of a server beside work on many contributions. */
export async function stallsOfRows(mainFile: string, directory: string): Promise<Line[]> {
  return [
    ...(await stallsOfVoiding(mainFile, directory)),
    ...(await stallsOfManyRows(mainFile, directory)),
  ];
}
