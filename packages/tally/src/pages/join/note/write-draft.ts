import {
  type Amounts,
  categories,
  counterNames,
  deviceStates,
  deviceTypes,
} from "@digital-cleanup/challenge";
import { decimalMark, type Language } from "@digital-cleanup/text";
import { byteUnits, type Draft } from "./draft-schema.ts";

/** The draft of these amounts: reading it gives exactly the same amounts. */
export function writeDraft(amounts: Amounts, language: Language): Draft {
  const draft: Record<string, string> = {};
  const put = (field: string, text: string) => {
    if (text !== "0") draft[field] = text;
  };
  for (const counter of counterNames) put(counter, String(amounts[counter]));
  for (const category of categories) {
    const bytes = amounts.bytesByCategory[category] ?? 0;
    if (bytes === 0) continue;
    const unit = bytes >= 10 ** byteUnits.GB ? "GB" : "MB";
    draft[`unit.bytes.${category}`] = unit;
    draft[`bytes.${category}`] = decimal(bytes, byteUnits[unit], language);
  }
  for (const type of deviceTypes) {
    for (const state of deviceStates) {
      put(`devices.${type}.${state}`, String(amounts.devices[type]?.[state] ?? 0));
    }
  }
  return draft;
}

/** A size in gigabytes, written exactly. */
export const writeGigabytes = (bytes: number, language: Language): string =>
  decimal(bytes, byteUnits.GB, language);

function decimal(bytes: number, decimals: number, language: Language): string {
  const digits = String(bytes).padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  const whole = digits.slice(0, -decimals);
  return fraction ? whole + decimalMark(language) + fraction : whole;
}

/** Writes a number with two decimals at most, as people type sizes. Public totals are rounder. */
export const typedNumber = (language: Language): ((value: number) => string) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format;
