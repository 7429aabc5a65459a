import { caps } from "@digital-cleanup/challenge";

/** Converts a weight typed in kilograms, with a comma or a point, to grams; `undefined` if the field is empty. */
export function gramsFrom(typedKilograms: string): number | "invalid" | undefined {
  const text = typedKilograms.trim().replace(",", ".");
  if (text === "") return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) return "invalid";
  const grams = Math.round(Number(text) * 1000);
  return grams >= 1 && grams <= caps.grams ? grams : "invalid";
}
