import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { isEveryCheckRequired } from "../support/every-check.ts";
import { canTrace, type SyncOrder, syncOrder, traced } from "./sync-order.ts";
import { contribute } from "../support/events/contribute.ts";
import { newTally } from "../support/new-tally.ts";
import { measuredFiles, sampleEvent } from "../support/samples.ts";
import { freePort } from "../support/servers/free-port.ts";
import { serve, serveCommand } from "../support/servers/run-tally.ts";

const answersAsked = 200;

const event = sampleEvent({ startsOn: "2026-01-01", endsOn: "2099-12-31" });

/** Sends 200 contributions of several clients to a traced server, stops it, and returns the trace. */
async function traceContributions(clients: number): Promise<string> {
  const directory = newTally(event);
  const traceFile = join(directory, "trace");
  const port = await freePort();
  const server = await serve(directory, port, traced(traceFile, serveCommand(port)));
  const people = Array.from({ length: answersAsked }, (_, person) => person).values();
  const send = async () => {
    for (const person of people) {
      const message = { person, seq: 1, totals: measuredFiles(1 + person) };
      const { status } = await contribute(server.baseUrl, event.code, message);
      if (status !== 200) throw new Error(`answer ${status}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, send));
  server.process.kill("SIGTERM");
  await server.exited;
  return readWhole(traceFile);
}

/** Waits for the tracer's last line, which follows the end of the traced program. */
async function readWhole(file: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const text = readFileSync(file, "latin1");
    if (/\+\+\+ (?:exited|killed)[^\n]*\n$/.test(text)) return text;
    await sleep(50);
  }
  throw new Error("the tracer did not end with the server");
}

const orderWith = async (clients: number): Promise<SyncOrder> =>
  syncOrder(await traceContributions(clients));

describe.skipIf(!isEveryCheckRequired && !canTrace())("the system calls of a server", () => {
  test("show that each contribution is synced before its answer", async () => {
    const { answers, early, syncs } = await orderWith(1);
    expect({ answers, early }).toEqual({ answers: 200, early: 0 });
    expect(syncs).toBeGreaterThanOrEqual(200);
  });

  test("show it for eight clients that share syncs", async () => {
    const { answers, early, syncs } = await orderWith(8);
    expect({ answers, early }).toEqual({ answers: 200, early: 0 });
    expect(syncs).toBeLessThan(200);
  });
});
