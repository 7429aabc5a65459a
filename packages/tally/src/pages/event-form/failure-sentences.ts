import { localTextLanguages, maxEventDays } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { AskFailure } from "../client/ask-tally.ts";

/** Maps the field names in the tally's errors to the names of the form's fields. */
export type FieldNames = {
  /** Returns the form's name for a field of the request body. */
  rename?: (field: string) => string;
  /** The field for the key; absent if the key came with the page's link. */
  keyField?: string;
  /** The sentences of fields that only this form has, by the form's names, and of its conflicts, by their reason. */
  sentences?: Readonly<Record<string, string>>;
};

const ownSentence = ({ sentences = {} }: FieldNames, name = ""): string | undefined =>
  Object.hasOwn(sentences, name) ? sentences[name] : undefined;

const isKeyError = (kind: string): boolean => kind === "key-required" || kind === "key-refused";

/** The field that caused a refusal that lists no fields. */
function fieldForKind(kind: string, { keyField }: FieldNames): string | undefined {
  return kind === "code-taken" ? "code" : isKeyError(kind) ? keyField : undefined;
}

/** The sentences of fields that several forms have, by field name. The first match applies. */
const sharedSentences = [
  [/^endsOn$/, "tally.organise.error.endsOn"],
  [/^(goals|ceilings|declared)\./, "tally.organise.error.number"],
  [/\.url$/, "tally.organise.error.url"],
  [/\.(fr|en)$/, "tally.organise.error.oneLanguage"],
  [/^reason$/, "tally.organise.error.reason"],
] as const;

/** The form has one field for the whole territory and one for all challenges. */
const withoutSubfield = (field: string): string =>
  /^(territory|challenges)\b/.exec(field)?.[1] ?? field;

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
    const own = ownSentence(names, field);
    if (own !== undefined) return own;
    const key = sharedSentences.find(([pattern]) => pattern.test(field))?.[1];
    return t(key ?? "tally.organise.error.text", { days: maxEventDays });
  };
  return Object.fromEntries(errors.map(({ field, detail }) => [field, sentence(field, detail)]));
}

const refusals = [
  ["invalid-body", "tally.organise.error.invalid"],
  ["event-erased", "tally.organise.error.erased"],
  ["too-many-requests", "tally.organise.error.tooManyRequests"],
  ["creation-closed", "tally.organise.error.creationClosed"],
  ["body-too-large", "tally.organise.error.tooLarge"],
] as const;

export function failureSentence(t: Text, failure: AskFailure, names: FieldNames): string {
  if (failure.failure !== "refused") {
    return t(
      failure.failure === "unreachable"
        ? "tally.organise.error.unreachable"
        : "tally.organise.error.unreadable",
    );
  }
  const { kind, problem } = failure;
  if (fieldForKind(kind, names)) return t("tally.organise.error.invalid");
  if (isKeyError(kind)) return t("tally.organise.error.key");
  const own = kind === "event-conflict" ? ownSentence(names, problem.detail) : undefined;
  if (own !== undefined) return own;
  return t(refusals.find(([name]) => name === kind)?.[1] ?? "tally.organise.error.trouble");
}

/** The name of a text without its language: one language is enough, so both inputs have one error. */
export const withoutLanguage = (name: string): string =>
  name.replace(new RegExp(`\\.(${localTextLanguages.join("|")})$`), "");
