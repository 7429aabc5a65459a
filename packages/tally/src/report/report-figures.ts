import type { AmountsSum, Published, TotalsSum } from "@digital-cleanup/challenge";

/** The figures that a national form may ask for. */
export const reportFigureNames = [
  "cleanups",
  "peopleReached",
  "files",
  "emails",
  "apps",
  "terabytes",
  "workingDevices",
  "recyclingKilograms",
] as const;
export type ReportFigureName = (typeof reportFigureNames)[number];

/** `from` is the origin: people's contributions, the organiser's declaration, or the collection desk. */
export type ReportFigure = { value: number; from: "people" | "organiser" | "desk" };

const sumMethods = (totals: TotalsSum, read: (amounts: AmountsSum) => string): number =>
  Number(BigInt(read(totals.measured)) + BigInt(read(totals.declared)));

/** The figures that an event can declare. A figure without any published, declared or recorded value is undefined. */
export function reportFigures({
  state,
  totals,
  collected,
  declaredByOrganiser: declared,
}: Published): Record<ReportFigureName, ReportFigure | undefined> {
  const people = (read: (amounts: AmountsSum) => string): ReportFigure | undefined =>
    totals ? { value: sumMethods(totals, read), from: "people" } : undefined;
  const byHand = (value: number | string | undefined): ReportFigure | undefined =>
    value === undefined ? undefined : { value: Number(value), from: "organiser" };
  const bytes = people((amounts) => amounts.bytes) ?? byHand(declared?.bytes);

  const working = Object.values(collected.devices).map((device) => BigInt(device.working));
  return {
    cleanups: state === "notStarted" ? undefined : { value: 1, from: "organiser" },
    peopleReached: byHand(declared?.peopleReached),
    files: people(({ files }) => files) ?? byHand(declared?.files),
    emails: people(({ emails }) => emails) ?? byHand(declared?.emails),
    apps: people(({ apps }) => apps) ?? byHand(declared?.apps),
    terabytes: bytes && { ...bytes, value: bytes.value / 1e12 },
    workingDevices:
      working.length > 0
        ? { value: Number(working.reduce((sum, count) => sum + count, 0n)), from: "desk" }
        : undefined,
    recyclingKilograms:
      collected.grams === "0" ? undefined : { value: Number(collected.grams) / 1000, from: "desk" },
  };
}
