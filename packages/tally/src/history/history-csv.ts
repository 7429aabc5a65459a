import { writeCsv } from "@digital-cleanup/text";
import { isSetAside } from "./compare-editions.ts";
import { editionFields, nationalHistory } from "./national-history.ts";

/** The national history as CSV. An empty cell was not counted; `setAside` names values that are not comparable. */
export const historyCsv = (): string =>
  writeCsv([
    ["year", "challenges", ...editionFields, "setAside", "basis", "source"],
    ...nationalHistory.editions.map((edition) => [
      edition.year,
      edition.challenges.join(" "),
      ...editionFields.map((field) => edition[field] ?? undefined),
      editionFields.filter((field) => isSetAside(edition.year, field)).join(" "),
      nationalHistory.basis,
      nationalHistory.source.title,
    ]),
  ]);
