import type { DeviceState, DeviceType } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../../figures/figures.tsx";
import type { NewCount } from "../open-desk.ts";

/** A mass in kilograms, exact to the gram. */
export const kilograms = ({ t, format }: LocaleProps, grams: number | bigint): string =>
  t("tally.desk.kilograms", { kilograms: format.precise(Number(grams) / 1000) });

export const deviceWords = ({ t }: LocaleProps, type: DeviceType, state: DeviceState): string =>
  t(state === "working" ? "tally.desk.deviceWorking" : "tally.desk.deviceBroken", {
    device: t(`tally.desk.${type}`),
  });

export function entryWords(words: LocaleProps, count: NewCount): string {
  if (count.kind === "devices") return deviceWords(words, count.type, count.state);
  const weight = kilograms(words, count.grams);
  return count.pieces === undefined
    ? weight
    : `${weight}, ${words.t("tally.desk.pieces", { count: count.pieces })}`;
}
