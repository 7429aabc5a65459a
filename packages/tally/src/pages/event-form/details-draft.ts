import type { Event, EventChanges, LocalText } from "@digital-cleanup/challenge";
import type { Language } from "@digital-cleanup/text";
import * as z from "zod/mini";
import { readQuantities, writeQuantity } from "./quantity.ts";

export const goalFields = [
  "participations",
  "devices",
  "grams",
  "bytes",
  "files",
  "emails",
] as const;
export type GoalField = (typeof goalFields)[number];

const text = z.string();
const localText = z.object({ fr: text, en: text });

/** The fields that an organiser can also change later. A draft stores numbers as text, as typed. */
export const detailsDraftFields = {
  name: localText,
  goals: z.record(z.enum(goalFields), text),
  collectionPoints: z.array(z.object({ name: text, address: text, opening: localText })),
  links: z.array(z.object({ label: localText, url: text })),
};
export type DetailsDraft = z.infer<z.ZodMiniObject<typeof detailsDraftFields>>;
export type PointDraft = DetailsDraft["collectionPoints"][number];
export type LinkDraft = DetailsDraft["links"][number];

export const emptyLocalText: LocalText = { fr: "", en: "" };
export const emptyDetails: DetailsDraft = {
  name: emptyLocalText,
  goals: Object.fromEntries(goalFields.map((field) => [field, ""])) as Record<GoalField, string>,
  collectionPoints: [],
  links: [],
};

function fillEmptyLanguage({ fr, en }: LocalText): LocalText {
  const [french, english] = [fr.trim(), en.trim()];
  return { fr: french || english, en: english || french };
}

/** Converts a draft to the body of a request. The result is not validated yet. */
export const detailsFromDraft = (draft: DetailsDraft, language: Language) =>
  ({
    name: fillEmptyLanguage(draft.name),
    goals: readQuantities(draft.goals, language),
    collectionPoints: draft.collectionPoints.map(({ name, address, opening }) => ({
      name: name.trim(),
      address: address.trim(),
      opening: fillEmptyLanguage(opening),
    })),
    links: draft.links.map(({ label, url }) => ({
      label: fillEmptyLanguage(label),
      url: url.trim(),
    })),
  }) satisfies EventChanges;

export function draftFromEvent(event: Event, language: Language): DetailsDraft {
  const goals = { ...emptyDetails.goals };
  for (const field of goalFields) {
    const amount = event.goals[field];
    if (amount !== undefined) goals[field] = writeQuantity(field, amount, language);
  }
  const { name, collectionPoints, links } = event;
  return { name, goals, collectionPoints, links };
}
