import type { Text } from "@digital-cleanup/text";
import type { Doubt } from "./doubts.ts";

/** What to look at again, where there is something. */
export function doubtWords(t: Text, doubt: Doubt | undefined): string | undefined {
  if (!doubt) return;
  return doubt === "held" ? t("tally.join.doubtHeld") : t("tally.join.doubtLarge");
}
