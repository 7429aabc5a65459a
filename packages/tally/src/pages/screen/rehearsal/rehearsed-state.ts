import {
  appearsAt,
  byCounter,
  type Collected,
  type Published,
  type PublicState,
} from "@digital-cleanup/challenge";

export const rehearsedPeople = (k: number): number => appearsAt(k) + 5;

/** What they bring to the desk, one device each time. */
const devices = ["smartphone", "laptop", "smartphone", "tablet", "smartphone", "screen"] as const;

/** Of each simulated person in turn. */
const megabytes = [420, 1_350, 80, 640, 2_100, 310];

/** The state of an event of its own after so many simulated people took part. Nothing of it is real, or sent. */
export function rehearsedState(
  { schema, code, host, k, publication }: PublicState,
  people: number,
  isClosed: boolean,
): Published {
  const isPublic = isClosed || (publication === "live" && people >= appearsAt(k));
  // K are kept back until the close, as in a real event.
  const counted = isClosed ? people : isPublic ? people - k : 0;
  const hasTotals = isPublic && counted >= k;
  return {
    schema,
    code,
    host,
    k,
    publication,
    state: isClosed ? "closed" : "open",
    batch: 0,
    aboveLimit: "none",
    participations: {
      received: people,
      published: hasTotals ? counted : 0,
      waiting: people - counted,
    },
    totals: hasTotals ? totalsOf(counted) : null,
    collected: collectedBy(people),
  };
}

function totalsOf(people: number): NonNullable<Published["totals"]> {
  const bytes = Array.from({ length: people }, (_, index) => megabytes[index % megabytes.length]!);
  const sum = String(bytes.reduce((all, each) => all + each, 0) * 1_000_000);
  return {
    ...byCounter(() => null),
    bytes: { sum, measured: "0", declared: sum, byCategory: { measured: {}, declared: {} } },
    devices: null,
    grams: null,
  };
}

/** Every second person brings a device. */
function collectedBy(people: number): Collected {
  const collected: Collected = { devices: {}, grams: "0" };
  for (let index = 0; index < Math.floor(people / 2); index += 1) {
    const type = devices[index % devices.length]!;
    const working = Number(collected.devices[type]?.working ?? 0) + 1;
    collected.devices[type] = { working: String(working), broken: "0" };
  }
  return collected;
}
