import {
  type Amounts,
  categories,
  type Category,
  type Counter,
  counterNames,
  type DeviceState,
  deviceStates,
  type DeviceType,
  deviceTypes,
} from "@digital-cleanup/challenge";
import { decimalMark, type Language } from "@digital-cleanup/text";
import type { TaskName } from "../tasks/tasks.ts";

export type BytesField = `bytes.${Category}`;
export type DeviceField = `devices.${DeviceType}.${DeviceState}`;
/** The fields for what was deleted. */
type DataField = Counter | BytesField;
/** The space that the phone shows as used, in gigabytes, at the first card and at the last one. */
export type SpaceField = "space.before" | "space.after";
export type Field = DataField | DeviceField | SpaceField;
/** Of a task that a person finished, with or without a number. */
export type DoneKey = `done.${TaskName}`;

/**
 * The typed text of each `Field`; `unit.<bytes field>` is the unit chosen beside it, and a `DoneKey` is there once its task
 * is done.
 */
export type Draft = Readonly<Record<string, string>>;

/** The units in which phones and computers show storage. */
export const byteUnits = { GB: 9, MB: 6 } as const;
export type ByteUnit = keyof typeof byteUnits;

export const unitIn = (draft: Draft, field: BytesField): ByteUnit =>
  draft[`unit.${field}`] === "MB" ? "MB" : "GB";

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
