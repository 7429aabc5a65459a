import {
  defaultCeilings,
  type Event,
  paths,
  type Totals,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { pseudoText } from "@digital-cleanup/text/pseudo-locale";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { contribute, newPerson } from "../support/people.ts";
import { publishNow } from "../support/published.ts";
import { dayAway } from "../../rig/day-away.ts";

/** Creates an event with each optional part, and returns the key of its organiser. `write` marks its texts as translated. */
export async function createSampleEvent(
  tally: TallyProcess,
  changes: Partial<Event> & { code: string },
  write = pseudoText,
): Promise<string> {
  const inBoth = (text: string) => ({ fr: text, en: write(text) });
  const event = {
    name: inBoth("The great cleanup of our towns"),
    organiser: { name: write("Association of municipalities"), kind: "association" },
    territory: { country: "FR", region: "28", department: "14", commune: "14118" },
    startsOn: dayAway(-2),
    endsOn: dayAway(30),
    timeZone: "Europe/Paris",
    challenges: ["data", "reuse", "recycling"],
    mode: "open",
    k: 3,
    publication: "live",
    ceilings: defaultCeilings,
    goals: { participations: 120, files: 5_000, bytes: 40_000_000_000, devices: 40, grams: 90_000 },
    collectionPoints: [
      {
        name: write("Library"),
        address: write("Market square"),
        opening: inBoth("Tuesday to Saturday"),
      },
    ],
    links: [{ label: inBoth("A guide"), url: "https://example.org/guide" }],
    ...changes,
  };
  const response = await fetch(tally.baseUrl + paths.events, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(event),
  });
  if (!response.ok) throw new Error(await response.text());
  const { organiserKey } = await response.json();
  return organiserKey;
}

/** Something of each kind, measured and declared. */
function totalsOfAll(): Totals {
  const totals = zeroTotals();
  for (const amounts of [totals.measured, totals.declared]) {
    amounts.files = 1_200;
    amounts.emails = 340;
    amounts.apps = 3;
    amounts.unsubscribes = 8;
    amounts.bytes = 4_000_000_000;
    amounts.bytesByCategory = { media: 3_000_000_000, mail: 1_000_000_000 };
  }
  totals.declared.devices = { smartphone: { working: 1, broken: 1 } };
  return totals;
}

/** So many people take part in an event. */
export async function contributeEach(
  tally: TallyProcess,
  code: string,
  people: number,
): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    await contribute(newPerson(), totalsOfAll(), { baseUrl: tally.baseUrl, code });
  }
  await publishNow(tally, code);
}
