import { caps } from "@digital-cleanup/challenge";
import { parseNumber } from "@digital-cleanup/ui/parse-number.ts";
import type { Declaration } from "../../platform/declarations/declared-actions.ts";
import { type SourceId, findSource } from "../../platform/declarations/sources.ts";

export const bytesPerUnit = { Mo: 1e6, Go: 1e9 } as const;
export type ByteUnit = keyof typeof bytesPerUnit;

/** The form's values as typed. */
export type Typed = { source: SourceId; count: string; amount: string; unit: ByteUnit };
type Doubt = "manyItems" | "smallItems" | "largeItems";
export type ReadDeclaration =
  | { ok: true; declaration: Declaration; doubts: Doubt[] }
  | { ok: false; field: "count" | "amount" };

/** Parses the form: invalid values are refused by field; unusual ones are accepted and listed in `doubts`. */
export function readDeclaration({ source, count, amount, unit }: Typed): ReadDeclaration {
  const { kind, usualBytesEach } = findSource(source);
  const items = parseNumber(count);
  if (items === undefined || !Number.isInteger(items) || items < 1 || items > caps[kind]) {
    return { ok: false, field: "count" };
  }
  if (!usualBytesEach || amount.trim() === "") {
    return { ok: true, declaration: { source, count: items }, doubts: findDoubts(source, items) };
  }
  const units = parseNumber(amount);
  const bytes = units === undefined ? undefined : Math.round(units * bytesPerUnit[unit]);
  if (bytes === undefined || bytes > caps.bytes) return { ok: false, field: "amount" };
  return {
    ok: true,
    declaration: { source, count: items, bytes },
    doubts: findDoubts(source, items, bytes),
  };
}

function findDoubts(source: SourceId, count: number, bytes?: number): Doubt[] {
  const { usualCount, usualBytesEach } = findSource(source);
  const doubts: Doubt[] = count > usualCount ? ["manyItems"] : [];
  if (bytes === undefined || !usualBytesEach) return doubts;
  const each = bytes / count;
  if (each > usualBytesEach.high) doubts.push("largeItems");
  if (each < usualBytesEach.low) doubts.push("smallItems");
  return doubts;
}
