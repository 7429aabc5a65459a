import {
  type Amounts,
  categories,
  deviceStates,
  deviceTypes,
  type Totals,
} from "@digital-cleanup/challenge";
import type { Words } from "../figures/figures.tsx";
import { counters } from "./draft.ts";

export type Row = {
  id: string;
  label: string;
  measured: number;
  declared: number;
  write: (amount: number) => string;
};

/** One row for each number of a contribution that is not 0, so that a table says all that the message says. */
export function totalsRows({ t, format }: Words, { measured, declared }: Totals): Row[] {
  const row = (
    id: string,
    label: string,
    read: (amounts: Amounts) => number,
    write: (amount: number) => string = format.number,
  ): Row => ({ id, label, measured: read(measured), declared: read(declared), write });
  return [
    ...deviceTypes.flatMap((type) =>
      deviceStates.map((state) => {
        const device = t(`tally.join.device.${type}`);
        const label = t("tally.join.deviceField", { device, state: t(`tally.join.${state}`) });
        return row(`devices-${type}-${state}`, label, ({ devices }) => devices[type]?.[state] ?? 0);
      }),
    ),
    row("grams", t("tally.join.grams"), ({ grams }) => grams, format.grams),
    ...counters.map((field) => row(field, t(`tally.join.${field}`), (amounts) => amounts[field])),
    row("bytes", t("tally.join.bytes"), ({ bytes }) => bytes, format.bytes),
    ...categories
      .filter((category) => category !== "other")
      .map((category) =>
        row(
          `bytes-${category}`,
          t("tally.join.ofWhich", { category: t(`tally.join.category.${category}`) }),
          ({ bytesByCategory }) => bytesByCategory[category] ?? 0,
          format.bytes,
        ),
      ),
  ].filter((one) => one.measured + one.declared > 0);
}
