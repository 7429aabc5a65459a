import type { ListedGroup, ListedPhoto } from "../photo-result.ts";

export type KeptFor = "sharpest" | "largest" | "original" | "kept";

/** Why a photo of a group is kept. `kept`: nothing sets it apart, or a person chose it. */
export function keptFor({ reasons: [reason], files }: ListedGroup, kept: ListedPhoto): KeptFor {
  if (kept !== files[0] || !reason || reason === "alphabet") return "kept";
  if (reason === "sharpest") return "sharpest";
  return reason === "mostPixels" ? "largest" : "original";
}
