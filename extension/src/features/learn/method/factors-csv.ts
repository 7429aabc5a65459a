import type { Factor } from "@digital-cleanup/footprint";
import { type CsvCell, type CsvDelimiter, writeCsv } from "@digital-cleanup/text";

const columns: Record<string, (factor: Factor) => CsvCell> = {
  id: ({ id }) => id,
  value: ({ value }) => value,
  low: ({ low }) => low?.value,
  high: ({ high }) => high?.value,
  unit: ({ unit }) => unit,
  year: ({ year }) => year,
  geography: ({ geography }) => geography,
  source: ({ source }) => source.title,
  address: ({ source }) => source.url,
  licence: ({ source }) => source.licence,
};

/** Every factor with its range and source. */
export const writeFactorsCsv = (factors: readonly Factor[], delimiter: CsvDelimiter): string =>
  writeCsv(
    [
      Object.keys(columns),
      ...factors.map((factor) => Object.values(columns).map((read) => read(factor))),
    ],
    delimiter,
  );
