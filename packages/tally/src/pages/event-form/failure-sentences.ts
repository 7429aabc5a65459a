import { maxEventDays } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { AskFailure } from "../client/ask-tally.ts";

/** How a form's fields are called where the tally calls them otherwise. */
export type FieldNames = {
  /** The form's name of a field that the message names. */
  rename?: (field: string) => string;
  /** The field that a refused key was typed in; elsewhere it came with the page's link. */
  keyField?: string;
};

const isKeyKind = (kind: string): boolean => kind === "key-required" || kind === "key-refused";

/** The one field that a refusal as a whole is about. */
function fieldForKind(kind: string, { keyField }: FieldNames): string | undefined {
  return kind === "code-taken" ? "code" : isKeyKind(kind) ? keyField : undefined;
}

/** What each field wants, by its name; the first that fits. */
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

/** Parts of these have no field of their own. */
const withoutSubfield = (field: string): string =>
  /^(territory|challenges)\b/.exec(field)?.[1] ?? field;

/** A sentence for each refused field: what it wants, in the page's language. */
export function fieldSentences(
  t: Text,
  failure: AskFailure,
  names: FieldNames,
): Record<string, string> {
  if (failure.failure !== "refused") return {};
  const { kind, problem } = failure;
  const { rename = (field: string) => field } = names;
  const whole = fieldForKind(kind, names);
  const fields = whole
    ? [whole]
    : (problem.errors ?? []).map(({ field }) => rename(withoutSubfield(field)));
  const sentence = (field: string): string => {
    if (kind === "code-taken") return t("tally.organise.error.codeTaken");
    const known = fieldErrors.find(([pattern]) => pattern.test(field))?.[1];
    return t(`tally.organise.error.${known ?? "text"}`, { days: maxEventDays });
  };
  return Object.fromEntries(fields.map((field) => [field, sentence(field)]));
}

const reasons = ["notClosed", "alreadyClosed", "figuresPublished", "tooMany"] as const;
const kinds = {
  "invalid-body": "invalid",
  "event-erased": "erased",
  "too-many-requests": "tooManyRequests",
  "creation-closed": "creationClosed",
  "body-too-large": "tooLarge",
} as const;

/** What happened to a request as a whole, and what to do. */
export function failureSentence(t: Text, failure: AskFailure, names: FieldNames): string {
  if (failure.failure !== "refused") return t(`tally.organise.error.${failure.failure}`);
  const { kind, problem } = failure;
  const reason = reasons.find((name) => name === problem.detail);
  if (kind === "event-conflict" && reason) return t(`tally.organise.error.${reason}`);
  if (fieldForKind(kind, names)) return t("tally.organise.error.invalid");
  if (isKeyKind(kind)) return t("tally.organise.error.key");
  const known = Object.entries(kinds).find(([name]) => name === kind)?.[1];
  return t(`tally.organise.error.${known ?? "trouble"}`);
}
