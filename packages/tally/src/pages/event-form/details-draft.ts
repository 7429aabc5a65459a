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

/** What an organiser types of an event and may change later; every field is a text until it is sent. */
export const detailsDraftFields = {
  name: localText,
  goals: z.object({
    participations: text,
    devices: text,
    grams: text,
    bytes: text,
    files: text,
    emails: text,
  }),
  collectionPoints: z.array(z.object({ name: text, address: text, opening: localText })),
  links: z.array(z.object({ label: localText, url: text })),
};
export type DetailsDraft = z.infer<z.ZodMiniObject<typeof detailsDraftFields>>;
export type PointDraft = DetailsDraft["collectionPoints"][number];
export type LinkDraft = DetailsDraft["links"][number];

export const emptyLocalText: LocalText = { fr: "", en: "" };
export const emptyDetails: DetailsDraft = {
  name: emptyLocalText,
  goals: { participations: "", devices: "", grams: "", bytes: "", files: "", emails: "" },
  collectionPoints: [],
  links: [],
};

/** Where one language was left empty, the other stands in its place. */
function fillEmptyLanguage({ fr, en }: LocalText): LocalText {
  const [french, english] = [fr.trim(), en.trim()];
  return { fr: french || english, en: english || french };
}

/** The part of a message that says what was typed; the event's schema tells whether it may be sent. */
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

/** An event's texts, goals, points and links as a person may change them. */
export function draftFromEvent(event: Event, language: Language): DetailsDraft {
  const goals = { ...emptyDetails.goals };
  for (const field of goalFields) {
    const amount = event.goals[field];
    if (amount !== undefined) goals[field] = writeQuantity(field, amount, language);
  }
  const { name, collectionPoints, links } = event;
  return { name, goals, collectionPoints, links };
}
