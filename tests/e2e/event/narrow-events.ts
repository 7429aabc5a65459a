import {
  caps,
  type DeskEntry,
  deviceTypes,
  type Event,
  paths,
  type Totals,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { dayAway } from "../../rig/day-away.ts";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { organise, type OwnEvent, postEvent } from "../support/create-event.ts";
import { contributeAll, filesOnly, newId } from "../support/people.ts";

/** A text as long as an organiser may write it, of words as long as French ones are. */
const longText = (length: number): string =>
  "Communauté d’agglomération de Saint-Quentin-en-Yvelines et intercommunalités environnantes "
    .repeat(4)
    .slice(0, length)
    .trim();
const inBoth = (text: string) => ({ fr: text, en: text });

/** Everything as long and as large as it may be. */
const huge: Partial<Event> = {
  name: inBoth(longText(300)),
  organiser: { name: longText(200), kind: "authority" },
  territory: { country: "FR", commune: "14118" },
  challenges: ["data", "reuse", "recycling"],
  ceilings: caps,
  goals: {
    participations: Number.MAX_SAFE_INTEGER,
    files: Number.MAX_SAFE_INTEGER,
    emails: Number.MAX_SAFE_INTEGER,
    bytes: Number.MAX_SAFE_INTEGER,
    devices: Number.MAX_SAFE_INTEGER,
    grams: Number.MAX_SAFE_INTEGER,
  },
  collectionPoints: Array.from({ length: 5 }, () => ({
    name: longText(200),
    address: longText(300),
    opening: inBoth(longText(300)),
  })),
  links: [{ label: inBoth(longText(300)), url: `https://example.org/${"a".repeat(300)}` }],
};

function hugeTotals(): Totals {
  const totals = zeroTotals();
  const devices = { working: caps.devices, broken: 0 };
  for (const amounts of [totals.measured, totals.declared]) {
    Object.assign(amounts, { files: caps.files, emails: caps.emails, apps: caps.apps });
    Object.assign(amounts, { unsubscribes: caps.unsubscribes, bytes: caps.bytes });
    amounts.bytesByCategory = { media: caps.bytes };
  }
  totals.declared.devices = { smartphone: devices };
  totals.declared.grams = caps.grams;
  return totals;
}

const hugeEntries = (): DeskEntry[] => [
  ...deviceTypes.flatMap((type): DeskEntry[] => [
    { id: newId(), kind: "devices", type, state: "working", count: 1000 },
    { id: newId(), kind: "devices", type, state: "broken", count: 1000 },
  ]),
  { id: newId(), kind: "weight", grams: 10_000_000, pieces: 10_000 },
];

/** An event in each state, by its code. */
export async function createNarrowEvents(tally: TallyProcess) {
  const events = new Map<string, OwnEvent>();
  const ask = (method: string, path: string, code: string, body: object) =>
    organise(events.get(code)!, method, path, body);
  const create = async (code: string, changes: Partial<Event> = {}) => {
    const usual = { code, ceilings: caps, listing: "listed" } as const;
    events.set(code, await postEvent(tally, { ...usual, ...changes }));
  };
  const takePart = (code: string, people: number, totals: Totals) =>
    contributeAll(people, totals, events.get(code)!);
  const close = (code: string) => ask("POST", paths.closing(code), code, { isClosed: true });
  const declare = (code: string, numbers: object) =>
    ask("PUT", paths.declared(code), code, numbers);

  await create("EMPTY");
  await create("SOON", { startsOn: dayAway(20) });
  await create("OPEN");
  await takePart("OPEN", 7, filesOnly(12, 4_000_000_000));
  await create("CLOSED");
  await takePart("CLOSED", 7, filesOnly(12, 4_000_000_000));
  await close("CLOSED");
  await declare("CLOSED", { peopleActing: 12, peopleReached: 400 });
  await create("COUNTED");
  await takePart("COUNTED", 2, filesOnly(12, 4_000_000_000));
  await close("COUNTED");
  await declare("COUNTED", {
    peopleActing: 10_000_000,
    peopleReached: 10_000_000,
    files: Number.MAX_SAFE_INTEGER,
    emails: Number.MAX_SAFE_INTEGER,
    apps: Number.MAX_SAFE_INTEGER,
    bytes: Number.MAX_SAFE_INTEGER,
  });
  await create("VOIDED");
  await takePart("VOIDED", 7, filesOnly(12, 4_000_000_000));
  await close("VOIDED");
  await ask("POST", paths.voidedBatch("VOIDED", 1), "VOIDED", { reason: longText(300) });
  await create("GUARDED", { mode: "guarded" });
  await create("HUGE", huge);
  await takePart("HUGE", 7, hugeTotals());
  await ask("POST", paths.desk("HUGE"), "HUGE", { entries: hugeEntries() });
  await declare("HUGE", { peopleActing: 10_000_000, peopleReached: 10_000_000 });
  return events;
}
