import { writeCsv } from "@digital-cleanup/text";
import { isSetAside } from "./compare-editions.ts";
import { type EditionField, nationalHistory } from "./national-history.ts";

const fields = [
  "peopleReached",
  "cleanups",
  "filesMillions",
  "emailsMillions",
  "apps",
  "dataTerabytes",
  "workingDevices",
  "recyclingKilograms",
] as const satisfies EditionField[];

/** The national history as CSV. An empty cell was not counted; `setAside` names values that are not comparable. */
export const historyCsv = (): string =>
  writeCsv([
    ["year", "challenges", ...fields, "setAside", "basis", "source"],
    ...nationalHistory.editions.map((edition) => [
      edition.year,
      edition.challenges.join(" "),
      ...fields.map((field) => edition[field] ?? undefined),
      fields.filter((field) => isSetAside(edition.year, field)).join(" "),
      nationalHistory.basis,
      nationalHistory.source.title,
    ]),
  ]);
