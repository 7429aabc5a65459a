import type { Figure, Published } from "@digital-cleanup/challenge";

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

/** The figures that an event can declare. A figure without any published, declared or recorded value is undefined. */
export function reportFigures({
  state,
  totals,
  collected,
  declaredByOrganiser: declared,
}: Published): Record<ReportFigureName, ReportFigure | undefined> {
  const people = (figure: Figure): ReportFigure | undefined => {
    const published = totals?.[figure];
    return published ? { value: Number(published.sum), from: "people" } : undefined;
  };
  const byHand = (value: number | string | undefined): ReportFigure | undefined =>
    value === undefined ? undefined : { value: Number(value), from: "organiser" };
  const bytes = people("bytes") ?? byHand(declared?.bytes);

  const working = Object.values(collected.devices).map((device) => BigInt(device.working));
  return {
    cleanups: state === "notStarted" ? undefined : { value: 1, from: "organiser" },
    peopleReached: byHand(declared?.peopleReached),
    files: people("files") ?? byHand(declared?.files),
    emails: people("emails") ?? byHand(declared?.emails),
    apps: people("apps") ?? byHand(declared?.apps),
    terabytes: bytes && { ...bytes, value: bytes.value / 1e12 },
    workingDevices:
      working.length > 0
        ? { value: Number(working.reduce((sum, count) => sum + count, 0n)), from: "desk" }
        : undefined,
    recyclingKilograms:
      collected.grams === "0" ? undefined : { value: Number(collected.grams) / 1000, from: "desk" },
  };
}
