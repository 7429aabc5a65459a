import { type Counter, counterNames } from "../counters.ts";
import { type DeviceType, deviceTypes } from "../device-types.ts";
import type { Amounts, Totals } from "../contribution/totals.ts";
import { categories, type Category, deviceStates, type DeviceState } from "../vocabulary.ts";

/** The labels of a totals table, by their key in the text block `contribution`. */
export type TotalsKey =
  | Counter
  | "bytes"
  | "grams"
  | `ofWhich.${Category}`
  | `device.${DeviceType}`
  | DeviceState
  | "deviceField";

export type TotalsRow = {
  id: string;
  label: string;
  unit: "count" | "bytes" | "grams";
  measured: number;
  declared: number;
};

type Write = (key: TotalsKey, parameters: { device: string; state: string }) => string;

/**
 * One row for each number of a contribution that is not 0, so that a table shows everything in the
 * request. `write` gives the label of a key.
 */
export function totalsRows({ measured, declared }: Totals, write: Write): TotalsRow[] {
  const say = (key: TotalsKey, parameters = { device: "", state: "" }) => write(key, parameters);
  const row = (
    id: string,
    label: string,
    unit: TotalsRow["unit"],
    read: (amounts: Amounts) => number,
  ): TotalsRow => ({ id, label, unit, measured: read(measured), declared: read(declared) });
  const hasOrigins = [measured, declared].some(
    ({ bytes, bytesByCategory }) => bytes > (bytesByCategory.other ?? 0),
  );
  return [
    ...counterNames.map((field) => row(field, say(field), "count", (amounts) => amounts[field])),
    row("bytes", say("bytes"), "bytes", ({ bytes }) => bytes),
    // "Of which other" without another origin would repeat the line above.
    ...categories
      .filter((category) => category !== "other" || hasOrigins)
      .map((category) =>
        row(
          `bytes-${category}`,
          say(`ofWhich.${category}`),
          "bytes",
          ({ bytesByCategory }) => bytesByCategory[category] ?? 0,
        ),
      ),
    ...deviceTypes.flatMap((type) =>
      deviceStates.map((state) =>
        row(
          `devices-${type}-${state}`,
          say("deviceField", { device: say(`device.${type}`), state: say(state) }),
          "count",
          ({ devices }) => devices[type]?.[state] ?? 0,
        ),
      ),
    ),
    row("grams", say("grams"), "grams", ({ grams }) => grams),
  ].filter((one) => one.measured + one.declared > 0);
}
