import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { paths } from "@digital-cleanup/challenge";
import { capabilityHash } from "../../../src/keys/capability-hash.ts";
import { contributionKey } from "../../../src/keys/contribution-key.ts";
import { secretOf } from "../../../test/support/samples.ts";
import { event, totals } from "../../sample.ts";
import { openSteppedStore } from "../create-events.ts";
import { newKey } from "../fill-rows.ts";
import { type Line, line, stallLines } from "../line.ts";
import type { BenchServer } from "../servers.ts";
import { stallsDuring } from "./stalls-during.ts";

const waitingCount = 100_000;
const perCommit = 5000;

/** Fills a folder with an event that publishes at its close, for which everything waits. */
async function fill(data: string, organiserHash: Uint8Array): Promise<void> {
  const { store } = openSteppedStore(data);
  await store.createEvent({ ...event, publication: "atClose" }, { organiserHash });
  for (let first = 0; first < waitingCount; first += perCommit) {
    const changes = Array.from({ length: perCommit }, (_, index) =>
      store.change(event.code, contributionKey(event.code, secretOf(first + index)), {
        seq: 1,
        totals,
      }),
    );
    await Promise.all(changes);
  }
  await store.stop();
}

async function closeEvent({ baseUrl }: BenchServer, key: string): Promise<void> {
  const response = await fetch(baseUrl + paths.closing(event.code), {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ isClosed: true }),
  });
  if (response.status !== 204) throw new Error(`the close answered ${response.status}`);
}

/** Measures the longest stall of a server that closes an event for which 100,000 contributions wait. */
export async function stallsOfClosing(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "closing-"));
  const key = newKey();
  await fill(data, capabilityHash(event.code, key));
  let durationMs = 0;
  const stalls = await stallsDuring(mainFile, data, {}, async (server) => {
    const startedAtMs = performance.now();
    await closeEvent(server, key);
    durationMs = performance.now() - startedAtMs;
  });
  rmSync(data, { recursive: true });
  return [
    ...stallLines("while 100,000 waiting contributions are published at a close", stalls),
    line("… until the close is answered", durationMs / 1000, " s", undefined, 1),
  ];
}
