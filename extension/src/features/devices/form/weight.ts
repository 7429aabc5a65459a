import { caps } from "@digital-cleanup/challenge";

/** Grams of a weight typed in kilograms, comma or point. Undefined where nothing was typed. */
export function gramsFrom(typedKilograms: string): number | "invalid" | undefined {
  const text = typedKilograms.trim().replace(",", ".");
  if (text === "") return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) return "invalid";
  const grams = Math.round(Number(text) * 1000);
  return grams >= 1 && grams <= caps.grams ? grams : "invalid";
}
