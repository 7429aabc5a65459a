import { maxEventDays } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { AskFailure } from "../client/ask-tally.ts";

/** Maps the field names in the tally's errors to the names of the form's fields. */
export type FieldNames = {
  /** Returns the form's name for a field of the request body. */
  rename?: (field: string) => string;
  /** The field for the key; absent if the key came with the page's link. */
  keyField?: string;
};

const isKeyError = (kind: string): boolean => kind === "key-required" || kind === "key-refused";

/** The field that caused a refusal that lists no fields. */
function fieldForKind(kind: string, { keyField }: FieldNames): string | undefined {
  return kind === "code-taken" ? "code" : isKeyError(kind) ? keyField : undefined;
}

/** The error for each field, by field name. The first match applies. */
const fieldErrors = [
  [/^code$/, "code"],
  [/^operatorKey$/, "operatorKey"],
  [/^startsOn$/, "startsOn"],
  [/^endsOn$/, "endsOn"],
  [/^timeZone$/, "timeZone"],
  [/^challenges$/, "challenges"],
  [/^territory$/, "territory"],
  [/^k$/, "k"],
  [/^count$/, "count"],
  [/^rise$/, "rise"],
  [/^(goals|ceilings|declared)\./, "number"],
  [/\.url$/, "url"],
  [/\.(fr|en)$/, "oneLanguage"],
  [/^reason$/, "reason"],
] as const;

/** The form has one field for the whole territory and one for all challenges. */
const withoutSubfield = (field: string): string =>
  /^(territory|challenges)\b/.exec(field)?.[1] ?? field;

/** Returns a sentence for each refused field, in the page's language. */
export function fieldSentences(
  t: Text,
  failure: AskFailure,
  names: FieldNames,
): Record<string, string> {
  if (failure.failure !== "refused") return {};
  const { kind, problem } = failure;
  const { rename = (field: string) => field } = names;
  const refusedField = fieldForKind(kind, names);
  const errors = refusedField
    ? [{ field: refusedField, detail: "" }]
    : (problem.errors ?? []).map((error) => ({
        ...error,
        field: rename(withoutSubfield(error.field)),
      }));
  const sentence = (field: string, detail: string): string => {
    if (kind === "code-taken") return t("tally.organise.error.codeTaken");
    const character = /U\+\w+$/.exec(detail)?.[0];
    if (character) return t("tally.organise.error.hiddenCharacter", { character });
    const sentenceName = fieldErrors.find(([pattern]) => pattern.test(field))?.[1];
    return t(`tally.organise.error.${sentenceName ?? "text"}`, { days: maxEventDays });
  };
  return Object.fromEntries(errors.map(({ field, detail }) => [field, sentence(field, detail)]));
}

const conflictReasons = ["notClosed", "alreadyClosed", "figuresPublished", "tooMany"] as const;
const sentenceNames = {
  "invalid-body": "invalid",
  "event-erased": "erased",
  "too-many-requests": "tooManyRequests",
  "creation-closed": "creationClosed",
  "body-too-large": "tooLarge",
} as const;

/** Returns a sentence that explains why the request failed and what to do. */
export function failureSentence(t: Text, failure: AskFailure, names: FieldNames): string {
  if (failure.failure !== "refused") return t(`tally.organise.error.${failure.failure}`);
  const { kind, problem } = failure;
  const reason = conflictReasons.find((name) => name === problem.detail);
  if (kind === "event-conflict" && reason) return t(`tally.organise.error.${reason}`);
  if (fieldForKind(kind, names)) return t("tally.organise.error.invalid");
  if (isKeyError(kind)) return t("tally.organise.error.key");
  const sentenceName = Object.entries(sentenceNames).find(([name]) => name === kind)?.[1];
  return t(`tally.organise.error.${sentenceName ?? "trouble"}`);
}
