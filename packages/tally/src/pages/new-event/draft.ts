import {
  type Ceilings,
  challengeKinds,
  defaultCeilings,
  defaultK,
  type Event,
  organiserKinds,
} from "@digital-cleanup/challenge";
import type { Language } from "@digital-cleanup/text";
import * as z from "zod/mini";
import { detailsDraftFields, detailsFromDraft, emptyDetails } from "../event-form/details-draft.ts";
import {
  ceilingNames,
  readQuantities,
  readQuantity,
  writeQuantity,
} from "../event-form/quantity.ts";
import { placeSchema } from "./search-places.ts";
import type { LocaleProps } from "../figures/figures.tsx";

const text = z.string();

/** The draft of a new event, as stored to survive a reload. It does not include the operator's key. */
export const draftSchema = z.object({
  ...detailsDraftFields,
  code: text,
  organiser: z.object({ name: text, kind: z.nullable(z.enum(organiserKinds)) }),
  isAbroad: z.boolean(),
  country: text,
  place: z.nullable(placeSchema),
  /** The text in the search field for the place. */
  placeText: text,
  startsOn: text,
  /** Empty for an event of one day. */
  endsOn: text,
  /** Empty for the time zone of the place. */
  timeZone: text,
  challenges: z.array(z.enum(challengeKinds)),
  mode: z.enum(["open", "guarded"]),
  k: text,
  /** Null applies `suggestedPublication`. */
  publication: z.nullable(z.enum(["live", "atClose"])),
  ceilings: z.record(z.enum(ceilingNames), text),
});
export type Draft = z.infer<typeof draftSchema>;

export const newDraft = (language: Language): Draft => ({
  ...emptyDetails,
  code: "",
  organiser: { name: "", kind: null },
  isAbroad: false,
  country: "",
  place: null,
  placeText: "",
  startsOn: "",
  endsOn: "",
  timeZone: "",
  challenges: [...challengeKinds],
  mode: "open",
  k: String(defaultK),
  publication: null,
  ceilings: Object.fromEntries(
    ceilingNames.map((field) => [field, writeQuantity(field, defaultCeilings[field], language)]),
  ) as Record<keyof Ceilings, string>,
});

/** The chosen time zone, or else that of the place: in another country, that of the browser. */
export const draftTimeZone = (
  { timeZone, isAbroad, place }: Draft,
  browserTimeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string => timeZone || (isAbroad ? browserTimeZone : (place?.timeZone ?? "Europe/Paris"));

/**
 * Suggests how to publish. With fewer than 4 K expected participations, live figures in groups of K would leave out
 * a large share of them, so publishing a single batch at the close is better.
 */
export function suggestedPublication(draft: Draft, language: Language): Event["publication"] {
  const expected = readQuantity("participations", draft.goals.participations, language);
  const k = readQuantity("k", draft.k, language) ?? Number.NaN;
  return expected !== undefined && expected < 4 * k ? "atClose" : "live";
}

/** Whether a place was typed but not chosen. Without this check, the event would be created for the whole country. */
export const isPlaceUnchosen = ({ isAbroad, place, placeText }: Draft): boolean =>
  !isAbroad && place === null && placeText.trim() !== "";

/** Converts a draft to the body of the request that creates the event. The result is not validated yet. */
export const newEventFromDraft = (draft: Draft, language: Language) => ({
  ...detailsFromDraft(draft, language),
  ...(draft.code.trim() !== "" && { code: draft.code.trim().toUpperCase() }),
  organiser: { name: draft.organiser.name.trim(), kind: draft.organiser.kind },
  territory: draft.isAbroad
    ? { country: draft.country.trim().toUpperCase() }
    : (draft.place?.codes ?? { country: "FR" }),
  startsOn: draft.startsOn,
  endsOn: draft.endsOn || draft.startsOn,
  timeZone: draftTimeZone(draft),
  challenges: challengeKinds.filter((kind) => draft.challenges.includes(kind)),
  mode: draft.mode,
  k: readQuantity("k", draft.k, language),
  publication: draft.publication ?? suggestedPublication(draft, language),
  ceilings: readQuantities(draft.ceilings, language),
});

export type SectionProps = LocaleProps & { draft: Draft; change: (part: Partial<Draft>) => void };
