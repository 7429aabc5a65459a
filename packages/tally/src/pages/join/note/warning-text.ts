import type { Text } from "@digital-cleanup/text";
import type { FieldWarning } from "./field-warnings.ts";

/** The sentence of a warning, if there is one. */
export function warningText(t: Text, warning: FieldWarning | undefined): string | undefined {
  if (!warning) return;
  return warning === "aboveLimit" ? t("tally.join.doubtHeld") : t("tally.join.doubtLarge");
}
