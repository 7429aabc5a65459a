import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Event, fetchEvent } from "@digital-cleanup/challenge";
import { demoEvent } from "../../../packages/tally/src/cli/demo/demo-event.ts";
import type { TallyProcess } from "../../rig/servers/tally.ts";

/** Creates this month's demonstration event on the tally if it does not exist. */
export async function ensureDemoEvent(tally: TallyProcess, nowMs: number): Promise<Event> {
  const event = { ...demoEvent(nowMs), host: new URL(tally.baseUrl).host };
  const known = await fetchEvent(fetch, { baseUrl: tally.baseUrl, code: event.code });
  if (known.ok) return known.value;
  const file = path.join(tmpdir(), `demo-event-${randomUUID()}.json`);
  await writeFile(file, JSON.stringify(event));
  try {
    await tally.cli("create-event", "--file", file);
  } finally {
    await rm(file);
  }
  return event;
}
