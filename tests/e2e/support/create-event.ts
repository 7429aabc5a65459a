import { createdEventSchema, type Event, paths } from "@digital-cleanup/challenge";
import { sampleEvent } from "@digital-cleanup/challenge/testing/sample-event.ts";
import { dayAway } from "../../rig/day-away.ts";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import type { Place } from "./published.ts";

/** An event with the key of its organiser. */
export type OwnEvent = Place & { organiserKey: string };

/** An event that is open whenever this test runs, created by the command. A guarded one has a fingerprint in its address. */
export async function createEvent(
  tally: TallyProcess,
  code: string,
  k: number,
  ...flags: string[]
): Promise<OwnEvent & { keyFingerprint: string }> {
  const printed = await tally.cli(
    "create-event",
    "--starts=2026-01-01",
    "--ends=2099-12-31",
    "--name=Le chemin",
    "--organiser=Les tests",
    `--code=${code}`,
    `--k=${k}`,
    ...flags,
  );
  const [, organiserKey = ""] = /\/o\/\w+#key=([\w-]{22})/.exec(printed) ?? [];
  const [, keyFingerprint = ""] = /\/e\/\w+#key=([0-9a-f]{16})\s/.exec(printed) ?? [];
  return { baseUrl: tally.baseUrl, code, organiserKey, keyFingerprint };
}

/** An event of K = 3 that is open today, created by a request on a tally where anyone may. */
export async function postEvent(
  { baseUrl }: { baseUrl: string },
  changes: Partial<Event>,
): Promise<OwnEvent> {
  const {
    code: _code,
    host: _host,
    ...usual
  } = sampleEvent({
    name: { fr: "Le grand ménage", en: "The great cleanup" },
    startsOn: dayAway(-2),
    endsOn: dayAway(30),
    k: 3,
  });
  const created = await send(baseUrl + paths.events, "POST", {}, { ...usual, ...changes });
  const { event, organiserKey } = createdEventSchema.parse(created);
  return { baseUrl, code: event.code, organiserKey };
}

/** A request of an event's organiser: what the tally answers. */
export const organise = (
  { baseUrl, organiserKey }: OwnEvent,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> =>
  send(baseUrl + path, method, { authorization: `Bearer ${organiserKey}` }, body);

async function send(url: string, method: string, headers: Record<string, string>, body?: object) {
  const response = await fetch(url, {
    method,
    headers: { ...headers, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${await response.text()}`);
  return response.status === 204 ? undefined : ((await response.json()) as unknown);
}

/** The address of a page of a tally, with the organiser's key if it is one that needs it. */
export function pageAddress({ baseUrl, organiserKey }: OwnEvent, path: string, language: string) {
  const url = new URL(path, baseUrl);
  if (!url.searchParams.has("lang")) url.searchParams.set("lang", language);
  if (/^\/[od]\//.test(url.pathname) && !url.hash) url.hash = `key=${organiserKey}`;
  return url.href;
}
