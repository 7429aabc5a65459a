import { paths } from "@digital-cleanup/challenge";
import { serve, type Server, serveCommand } from "../support/servers/run-tally.ts";
import { contribute } from "../support/events/contribute.ts";
import { newTally } from "../support/new-tally.ts";
import { freePort } from "../support/servers/free-port.ts";
import { measuredFiles, sampleEvent } from "../support/samples.ts";

export const townHallEvent = sampleEvent({ startsOn: "2026-01-01", endsOn: "2099-12-31" });
const { code } = townHallEvent;
const townHall = { "x-forwarded-for": "203.0.113.9" };

/** The built server behind a proxy, with the default limits. The program in `before` starts it, if given. */
export async function serveTownHall(
  changes: Record<string, string> = {},
  before: readonly string[] = [],
): Promise<Server> {
  const directory = newTally(townHallEvent);
  const port = await freePort();
  return serve(directory, port, [...before, ...serveCommand(port)], {
    TRUSTED_PROXIES: "127.0.0.1",
    WRITES_PER_ADDRESS: "1200",
    WRITES_PER_KEY: "10",
    ...changes,
  });
}

/** A phone in the town hall: opens the page, joins, contributes and updates. Returns the status codes. */
export async function takePart({ baseUrl }: Server, person: number): Promise<number[]> {
  const ask = (at: string) => fetch(baseUrl + at, { headers: townHall });
  const send = (seq: number) =>
    contribute(baseUrl, code, { person, seq, totals: measuredFiles(seq) }, townHall);
  const statuses = [];
  for (const step of [
    () => ask(paths.eventPage(code)),
    () => ask(paths.event(code)),
    () => send(1),
    () => send(2),
  ]) {
    const response = await step();
    await response.arrayBuffer();
    statuses.push(response.status);
  }
  return statuses;
}
