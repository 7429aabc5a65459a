import {
  type Amounts,
  caps,
  categories,
  deviceTypes,
  zeroTotals,
} from "@digital-cleanup/challenge";
import {
  byteUnits,
  type ByteUnit,
  type BytesField,
  type Counter,
  counters,
  type DeviceField,
  type Draft,
  type Field,
  unitOf,
} from "./draft.ts";

/** Why a field says no amount. `mostCount` or `mostBytes` is what one contribution may say in it. */
export type Trouble =
  | { reason: "notWhole" | "notAmount" }
  | { reason: "overCap"; mostCount: number }
  | { reason: "overCap"; mostBytes: number };
export type Troubles = ReadonlyMap<Field, Trouble>;

/** People and phones group digits with spaces of any width. */
const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, "");

function readCount(text: string): number | undefined {
  const digits = withoutSpaces(text);
  return /^\d*$/.test(digits) ? Number(digits) : undefined;
}

/** Digits are moved, not multiplied: 0,1 Go is 100 000 000 bytes to the byte. */
function readBytes(text: string, unit: ByteUnit): number | undefined {
  const [, whole = "", fraction = ""] =
    /^(\d*)(?:[.,](\d*))?$/.exec(withoutSpaces(text)) ?? ([] as string[]);
  if (whole + fraction === "") return withoutSpaces(text) === "" ? 0 : undefined;
  const decimals = byteUnits[unit];
  return Number(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
}

/** The amounts that a draft declares, and each field that says none. Categories add up to `bytes` by construction. */
export function readDraft(draft: Draft): { amounts: Amounts; troubles: Troubles } {
  const amounts = zeroTotals().declared;
  const troubles = new Map<Field, Trouble>();

  const count = (field: Counter | DeviceField, mostCount: number): number => {
    const typed = readCount(draft[field] ?? "");
    if (typed !== undefined && typed <= mostCount) return typed;
    troubles.set(
      field,
      typed === undefined ? { reason: "notWhole" } : { reason: "overCap", mostCount },
    );
    return 0;
  };
  /** The cap is on the sum of all categories. */
  const bytesOf = (field: BytesField, mostBytes: number): number => {
    const typed = readBytes(draft[field] ?? "", unitOf(draft, field));
    if (typed !== undefined && typed <= mostBytes) return typed;
    troubles.set(
      field,
      typed === undefined ? { reason: "notAmount" } : { reason: "overCap", mostBytes },
    );
    return 0;
  };

  for (const type of deviceTypes) {
    const working = count(`devices.${type}.working`, caps.devices);
    const broken = count(`devices.${type}.broken`, caps.devices);
    if (working + broken > 0) amounts.devices[type] = { working, broken };
  }
  for (const counter of counters) amounts[counter] = count(counter, caps[counter]);
  for (const category of categories) {
    const bytes = bytesOf(`bytes.${category}`, caps.bytes - amounts.bytes);
    if (bytes > 0) amounts.bytesByCategory[category] = bytes;
    amounts.bytes += bytes;
  }
  return { amounts, troubles };
}
