import {
  type Amounts,
  caps,
  categories,
  type Counter,
  counterNames,
  deviceTypes,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { type UsedSpace, withFreedSpace } from "../space/freed-space.ts";
import {
  type BytesField,
  type ByteUnit,
  byteUnits,
  type DeviceField,
  type Draft,
  type Field,
  type SpaceField,
  unitIn,
} from "./draft.ts";

/**
 * Why a field contains no valid amount. `maxCount` or `maxBytes` is the cap of one contribution.
 */
export type FieldError =
  | { reason: "notWhole" | "notAmount" }
  | { reason: "overCap"; maxCount: number }
  | { reason: "overCap"; maxBytes: number };
export type FieldErrors = ReadonlyMap<Field, FieldError>;

/** Digits are grouped with spaces of different widths. */
const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, "");

function readCount(text: string): number | undefined {
  const digits = withoutSpaces(text);
  return /^\d*$/.test(digits) ? Number(digits) : undefined;
}

/** Moves the decimal point in the text, because a multiplication would round: 0,1 Go is exactly 100 000 000 bytes. */
function readBytes(text: string, unit: ByteUnit): number | undefined {
  const [, whole = "", fraction = ""] =
    /^(\d*)(?:[.,](\d*))?$/.exec(withoutSpaces(text)) ?? ([] as string[]);
  if (whole + fraction === "") return withoutSpaces(text) === "" ? 0 : undefined;
  const decimals = byteUnits[unit];
  return Number(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
}

/** What a draft declares, and what is wrong in it. */
export type DraftContent = {
  amounts: Amounts;
  /** The amounts without the space that `used` shows as freed. */
  entered: Amounts;
  used: UsedSpace;
  errors: FieldErrors;
};

/** The declared amounts of a draft, and the error of each invalid field. Categories add up to `bytes` by construction. */
export function readDraft(draft: Draft): DraftContent {
  const amounts = zeroTotals().declared;
  const errors = new Map<Field, FieldError>();

  const count = (field: Counter | DeviceField, maxCount: number): number => {
    const typed = readCount(draft[field] ?? "");
    if (typed !== undefined && typed <= maxCount) return typed;
    errors.set(
      field,
      typed === undefined ? { reason: "notWhole" } : { reason: "overCap", maxCount },
    );
    return 0;
  };
  /** The cap is on the sum of all categories. */
  const readCappedBytes = (
    field: BytesField | SpaceField,
    unit: ByteUnit,
    maxBytes: number,
  ): number => {
    const typed = readBytes(draft[field] ?? "", unit);
    if (typed !== undefined && typed <= maxBytes) return typed;
    errors.set(
      field,
      typed === undefined ? { reason: "notAmount" } : { reason: "overCap", maxBytes },
    );
    return 0;
  };

  for (const type of deviceTypes) {
    const working = count(`devices.${type}.working`, caps.devices);
    const broken = count(`devices.${type}.broken`, caps.devices);
    if (working + broken > 0) amounts.devices[type] = { working, broken };
  }
  for (const counter of counterNames) amounts[counter] = count(counter, caps[counter]);
  for (const category of categories) {
    const field = `bytes.${category}` satisfies BytesField;
    const bytes = readCappedBytes(field, unitIn(draft, field), caps.bytes - amounts.bytes);
    if (bytes > 0) amounts.bytesByCategory[category] = bytes;
    amounts.bytes += bytes;
  }
  const readSpace = (field: SpaceField) => readCappedBytes(field, "GB", caps.bytes) || undefined;
  const used = { beforeBytes: readSpace("space.before"), afterBytes: readSpace("space.after") };
  return { amounts: withFreedSpace(amounts, used), entered: amounts, used, errors };
}
