import type { LocaleProps } from "../../figures/figures.tsx";
import type { FieldError } from "./read-draft.ts";

/** What is wrong in a field, and what to type instead. */
export function fieldErrorText({ t, format }: LocaleProps, error: FieldError): string {
  if (error.reason !== "overCap") return t(`tally.join.trouble.${error.reason}`);
  const most = "maxBytes" in error ? format.bytes(error.maxBytes) : format.number(error.maxCount);
  return t("tally.join.trouble.overCap", { most });
}

/** The same for the space used: an empty field is one too. */
export const spaceErrorText = (texts: LocaleProps, error: FieldError | undefined): string =>
  error ? fieldErrorText(texts, error) : texts.t("tally.join.space.missing");
