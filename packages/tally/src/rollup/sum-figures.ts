import {
  type Collected,
  deviceTypes,
  type Published,
  type RollupFigures,
  sumsFromTotals,
  totalsFromSums,
} from "@digital-cleanup/challenge";

type Summed = Pick<Published, "participations" | "totals" | "collected" | "declaredByOrganiser">;

const declaredFields = [
  "peopleActing",
  "peopleReached",
  "files",
  "emails",
  "apps",
  "bytes",
] as const;

/** Adds up published states. Pending contributions, and those above the limit, are in none of them. */
export function sumFigures(states: readonly Summed[]): RollupFigures {
  const withTotals = states.filter(({ totals }) => totals !== null);
  return {
    events: states.length,
    eventsWithTotals: withTotals.length,
    participations: withTotals.reduce(
      (sum, { participations }) => sum + participations.published,
      0,
    ),
    totals: sumTotals(withTotals),
    collected: sumCollected(states.map(({ collected }) => collected)),
    declaredByOrganisers: sumDeclared(states),
  };
}

function sumTotals(states: readonly Summed[]): RollupFigures["totals"] {
  if (states.length === 0) return null;
  const sums = new Map<string, bigint>();
  for (const { totals } of states) {
    for (const [field, sum] of sumsFromTotals(totals)) {
      sums.set(field, (sums.get(field) ?? 0n) + sum);
    }
  }
  return totalsFromSums(
    (figure) => states.some(({ totals }) => totals?.[figure]),
    (field) => sums.get(field) ?? 0n,
  );
}

const addDecimals = (texts: readonly string[]): string =>
  String(texts.reduce((sum, text) => sum + BigInt(text), 0n));

function sumCollected(all: readonly Collected[]): Collected {
  const pieces = all.flatMap((collected) => collected.pieces ?? []);
  const devices: Collected["devices"] = {};
  for (const type of deviceTypes) {
    const counts = all.flatMap((collected) => collected.devices[type] ?? []);
    if (counts.length === 0) continue;
    devices[type] = {
      working: addDecimals(counts.map(({ working }) => working)),
      broken: addDecimals(counts.map(({ broken }) => broken)),
    };
  }
  return {
    devices,
    grams: addDecimals(all.map(({ grams }) => grams)),
    ...(pieces.length > 0 && { pieces: addDecimals(pieces) }),
  };
}

function sumDeclared(states: readonly Summed[]): RollupFigures["declaredByOrganisers"] {
  const all = states.flatMap(({ declaredByOrganiser }) => declaredByOrganiser ?? []);
  const sums: RollupFigures["declaredByOrganisers"] = { events: all.length };
  for (const field of declaredFields) {
    const given = all.flatMap((declared) => declared[field] ?? []);
    if (given.length > 0) sums[field] = addDecimals(given.map(String));
  }
  return sums;
}
