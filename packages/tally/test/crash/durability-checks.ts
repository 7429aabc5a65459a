import { join } from "node:path";
import { expect } from "vitest";
import { bigEvent, publishedBytes, sendBigTotals } from "./big-sums.ts";
import { serve, type ServerCommand, tally } from "../support/servers/run-tally.ts";
import { runCrash, type CrashResult } from "./run-crash.ts";
import { newTally } from "../support/new-tally.ts";
import { freePort } from "../support/servers/free-port.ts";
import { sampleEvent } from "../support/samples.ts";
import { type SyncOrder, syncOrder, traced } from "../strace/sync-order.ts";
import { traceContributions } from "../strace/trace-contributions.ts";

const openEvent = sampleEvent({ startsOn: "2026-01-01", endsOn: "2099-12-31" });

/** The crash check: messages that were lost or counted twice after `kill -9`, and a recount. */
export async function checkCrashes(
  command: ServerCommand,
  options: { people: number; kills: number; seed: number },
): Promise<CrashResult> {
  const directory = newTally(openEvent);
  const port = await freePort();
  const start = () => serve(directory, port, command(directory, port));
  const result = await runCrash({ ...options, start, code: openEvent.code });
  result.server.process.kill("SIGTERM");
  await result.server.exited;
  const recount = tally(directory, "recount");
  if (recount.status !== 0) result.violations.push(`recount: ${recount.stdout}${recount.stderr}`);
  return result;
}

/** The order check: answers that were sent before their write was on the disk. */
export async function checkSyncOrder(command: ServerCommand, clients: number): Promise<SyncOrder> {
  const directory = newTally(openEvent);
  const port = await freePort();
  const traceFile = join(directory, "trace");
  const server = await serve(directory, port, traced(traceFile, command(directory, port)));
  return syncOrder(await traceContributions(server, openEvent.code, clients, traceFile));
}

/** The check of big sums: the published bytes of an event, to compare with `bigSum`. */
export async function publishBigSum(command: ServerCommand): Promise<string | undefined> {
  const directory = newTally(bigEvent);
  const port = await freePort();
  const server = await serve(directory, port, command(directory, port));
  await sendBigTotals(server.baseUrl);
  expect(tally(directory, "close", bigEvent.code)).toMatchObject({ stderr: "", status: 0 });
  return publishedBytes(server.baseUrl);
}
