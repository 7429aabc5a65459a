import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@digital-cleanup/challenge";
import { capabilityHash } from "../../../src/keys/capability-hash.ts";
import { event } from "../../sample.ts";
import { contributeAtOnce, openSteppedStore } from "../create-events.ts";
import { newKey } from "../fill-rows.ts";
import { type Line, line, stallLines } from "../line.ts";
import { readStalls, startBuilt, stop } from "../servers.ts";

const batchCount = 12_000;
/** A server recounts when it starts. */
const recountMs = 3000;

/** Fills a folder with an event of 12,000 batches. */
async function fill(data: string, organiserHash: Uint8Array): Promise<void> {
  const { store, step } = openSteppedStore(data);
  await store.createEvent(event, { organiserHash });
  for (let batch = 0; batch < batchCount; batch += 1) {
    step();
    await contributeAtOnce(store, event.k * batch, event.k);
  }
  await store.stop();
}

async function load(url: string, headers: Record<string, string> = {}): Promise<number> {
  const startedAtMs = performance.now();
  const response = await fetch(url, { headers });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  await response.arrayBuffer();
  return performance.now() - startedAtMs;
}

/** Measures the longest stalls of a server with an event of 12,000 batches. */
export async function stallsOfBatches(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "batches-"));
  const stallFile = join(data, "stall");
  const key = newKey();
  await fill(data, capabilityHash(event.code, key));
  const server = await startBuilt(mainFile, data, stallFile);
  try {
    const { baseUrl } = server;
    await sleep(recountMs);
    for (const query of ["", "?format=csv"]) await load(baseUrl + paths.export(event.code) + query);
    await load(baseUrl + paths.reportPage(event.code));
    const headers = { authorization: `Bearer ${key}` };
    const organiserMs = await load(baseUrl + paths.organiser(event.code), headers);
    return [
      ...stallLines(
        "while 12,000 batches are recounted, exported and reported",
        await readStalls(stallFile),
      ),
      line(
        "what an organiser sees of an event with 12,000 batches",
        organiserMs,
        " ms",
        { atMost: 20 },
        1,
      ),
    ];
  } finally {
    await stop(server);
    rmSync(data, { recursive: true });
  }
}
