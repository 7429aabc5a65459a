import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { defaultCeilings, type Event, fetchEvent } from "@digital-cleanup/challenge";
import type { TallyProcess } from "../rig/servers/tally.ts";

const timeZone = "Europe/Paris";

/**
 * A demonstration event lasts one calendar month, so that one is always open: `DEMO2611` for
 * November 2026.
 */
function demoEvent(nowMs: number, host: string): Event {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(nowMs);
  const [year = "", month = ""] = today.split("-");
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return {
    code: `DEMO${year.slice(2)}${month}`,
    host,
    name: { fr: "Le grand ménage de démonstration", en: "The demonstration cleanup" },
    organiser: { name: "Digital Cleanup", kind: "association" },
    territory: { country: "FR" },
    startsOn: `${year}-${month}-01`,
    endsOn: `${year}-${month}-${lastDay}`,
    timeZone,
    challenges: ["data", "reuse", "recycling"],
    mode: "open",
    k: 3,
    publication: "live",
    ceilings: defaultCeilings,
    goals: {},
    collectionPoints: [],
    links: [],
    isDemonstration: true,
  };
}

/** Creates this month's demonstration event on the tally if it does not exist. */
export async function ensureDemoEvent(tally: TallyProcess, nowMs: number): Promise<Event> {
  const event = demoEvent(nowMs, new URL(tally.baseUrl).host);
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
