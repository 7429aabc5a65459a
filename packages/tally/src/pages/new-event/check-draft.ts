import {
  localTextLanguage,
  localTextLanguages,
  minCeilings,
  organisedEventSchema,
} from "@digital-cleanup/challenge";
import type { Language } from "@digital-cleanup/text";
import { type Asked, refuseFields } from "../client/ask-tally.ts";
import { ceilingNames } from "../event-form/quantity.ts";
import { type Draft, isPlaceUnchosen, newEventFromDraft } from "./draft.ts";

/** Values that the schema requires and the tally assigns. A chosen code replaces the placeholder. */
const placeholders = { code: "NEWEVENT", host: "tally" };
const placeKey = "A".repeat(300);
/** A kind that is not chosen is refused beside the others: with it, the schema would compare no days. */
const anyKind = "other";

/** Refuses all fields that the tally would refuse, before the draft is reviewed. `operatorKey` is absent if none is needed. */
export function checkDraft(
  draft: Draft,
  language: Language,
  operatorKey: string | undefined,
): Asked<undefined> {
  const body = newEventFromDraft(draft, language);
  const { error } = organisedEventSchema.safeParse({
    ...placeholders,
    ...(body.mode === "guarded" && { placeKey }),
    ...body,
    organiser: { ...body.organiser, kind: body.organiser.kind ?? anyKind },
  });
  const names = error?.issues.map(({ path }) => path.join(".")) ?? [];
  const refused = [
    // The schema blames all ceilings, and both languages of a name; the form has a field for each.
    ...names.filter(
      (name) =>
        name !== "ceilings" &&
        !isEmptyTranslation(draft, language, name) &&
        !(name === "endsOn" && draft.endsOn === ""),
    ),
    ...(body.organiser.kind === null ? ["organiser.kind"] : []),
    ...(isPlaceUnchosen(draft) ? ["territory"] : []),
    ...ceilingNames
      .filter((name) => (body.ceilings[name] ?? 0) < minCeilings[name])
      .map((name) => `ceilings.${name}`),
    ...(operatorKey === "" ? ["operatorKey"] : []),
  ];
  return refused.length > 0 ? refuseFields(refused) : { ok: true, value: undefined };
}

/** One language is enough: an empty name is an error in the language of the page only. */
const isEmptyTranslation = ({ name: texts }: Draft, language: Language, name: string): boolean =>
  localTextLanguages.some(
    (other) =>
      other !== localTextLanguage(language) &&
      name === `name.${other}` &&
      texts[other].trim() === "",
  );
