import { runCrash, type CrashResult } from "./run-crash.ts";
import { newTally } from "../support/new-tally.ts";
import { freePort } from "../support/servers/free-port.ts";
import { serve, tally } from "../support/servers/run-tally.ts";
import { sampleEvent } from "../support/samples.ts";

const event = sampleEvent({ startsOn: "2026-01-01", endsOn: "2099-12-31" });

/** Messages to the built server that were lost or counted twice after `kill -9`, and a recount. */
export async function checkCrashes(options: {
  people: number;
  kills: number;
  seed: number;
}): Promise<CrashResult> {
  const directory = newTally(event);
  const port = await freePort();
  const result = await runCrash({
    ...options,
    start: () => serve(directory, port),
    code: event.code,
  });
  result.server.process.kill("SIGTERM");
  await result.server.exited;
  const recount = tally(directory, "recount");
  if (recount.status !== 0) result.violations.push(`recount: ${recount.stdout}${recount.stderr}`);
  return result;
}
