import { type CsvCell, type CsvDelimiter, writeCsv } from "@digital-cleanup/text";
import { isCounted, type RegisterEntry } from "./register-entry.ts";

const columns: Record<string, (entry: RegisterEntry) => CsvCell> = {
  day: ({ day }) => day,
  outcome: ({ outcome }) => outcome,
  type: ({ device }) => device.type,
  quantity: ({ count }) => count,
  brand: ({ device }) => device.brand,
  model: ({ device }) => device.model,
  year: ({ device }) => device.year,
  status: ({ state }) => state,
  owner: ({ device }) => device.owner,
  destination: ({ destination }) => destination,
  grams: ({ grams }) => grams,
  counted: ({ outcome }) => (isCounted(outcome) ? "declared" : "no"),
};

/** The columns of a waste register: what left, when, where to, and its weight. */
export const writeRegisterCsv = (
  entries: readonly RegisterEntry[],
  delimiter: CsvDelimiter,
): string =>
  writeCsv(
    [
      Object.keys(columns),
      ...entries.map((entry) => Object.values(columns).map((read) => read(entry))),
    ],
    delimiter,
  );
