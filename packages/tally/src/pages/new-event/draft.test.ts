import { defaultCeilings, defaultK, organisedEventSchema } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import {
  draftTimeZone,
  isPlaceUnchosen,
  newDraft,
  newEventFromDraft,
  suggestedPublication,
} from "./draft.ts";

const draft = {
  ...newDraft("fr"),
  name: { fr: "Ménage", en: "" },
  organiser: { name: "Ville de Brume", kind: "authority" as const },
  startsOn: "2027-03-15",
  endsOn: "2027-03-20",
};
const timeZone = "Europe/Paris";
const codes = { country: "FR", region: "28", department: "14", commune: "14118" };
const place = {
  level: "commune" as const,
  code: "14118",
  name: "Caen",
  codes,
  timeZone,
  parents: [],
};
const requestBody = (changes: Partial<typeof draft> = {}) =>
  newEventFromDraft({ ...draft, ...changes }, "fr");
const isAccepted = (body: object) =>
  organisedEventSchema.safeParse({ code: "BRUME", host: "tally", ...body }).success;
const draftExpecting = (participations: string, k = String(defaultK)) => ({
  ...draft,
  k,
  goals: { ...draft.goals, participations },
});

test("a form with only the required fields creates an event with the defaults of the contract", () => {
  expect(requestBody()).toMatchObject({
    name: { fr: "Ménage", en: "Ménage" },
    territory: { country: "FR" },
    challenges: ["data", "reuse", "recycling"],
    mode: "open",
    k: defaultK,
    publication: "live",
    ceilings: defaultCeilings,
  });
  expect(isAccepted(requestBody())).toBe(true);
  expect("code" in requestBody()).toBe(false);
});

test("an event without a last day lasts one day", () => {
  expect(requestBody({ endsOn: "" }).endsOn).toBe("2027-03-15");
});

test("no kind of organiser is assumed", () => {
  expect(newDraft("fr").organiser.kind).toBeNull();
});

test("a French territory is sent with all its codes, another country with its country code only", () => {
  expect(requestBody({ place }).territory).toEqual(codes);
  expect(requestBody({ place, isAbroad: true, country: " be" }).territory).toEqual({
    country: "BE",
  });
});

test("the time zone is that of the place, or of the browser in another country, unless one is chosen", () => {
  const cayenne = { ...place, timeZone: "America/Cayenne" };
  const zoneOf = (changes: Partial<typeof draft>) =>
    draftTimeZone({ ...draft, ...changes }, "Europe/Brussels");
  expect(zoneOf({})).toBe("Europe/Paris");
  expect(zoneOf({ place: cayenne })).toBe("America/Cayenne");
  expect(zoneOf({ place: cayenne, isAbroad: true })).toBe("Europe/Brussels");
  expect(zoneOf({ place: cayenne, timeZone: "Indian/Reunion" })).toBe("Indian/Reunion");
  expect(requestBody({ place: cayenne }).timeZone).toBe("America/Cayenne");
});

test("a place that was typed but not chosen is detected", () => {
  expect(isPlaceUnchosen({ ...draft, placeText: "cae" })).toBe(true);
  expect(isPlaceUnchosen({ ...draft, placeText: "cae", place })).toBe(false);
  expect(isPlaceUnchosen({ ...draft, placeText: "cae", isAbroad: true })).toBe(false);
  expect(isPlaceUnchosen({ ...draft, placeText: " " })).toBe(false);
});

test("publishing at the close is suggested below four times K", () => {
  // 4 × 5 = 20
  expect(suggestedPublication(draftExpecting("19"), "fr")).toBe("atClose");
  expect(suggestedPublication(draftExpecting("20"), "fr")).toBe("live");
  expect(suggestedPublication(draftExpecting("11", "3"), "fr")).toBe("atClose");
  expect(suggestedPublication(draftExpecting(""), "fr")).toBe("live");
});

test("a chosen publication overrides the suggestion", () => {
  expect(newEventFromDraft({ ...draftExpecting("8"), publication: "live" }, "fr").publication).toBe(
    "live",
  );
});

test("an empty ceiling or an invalid K is refused instead of replaced by the default", () => {
  expect(isAccepted(requestBody({ ceilings: { ...draft.ceilings, files: "" } }))).toBe(false);
  expect(isAccepted(requestBody({ k: "" }))).toBe(false);
  expect(isAccepted(requestBody({ k: "4,5" }))).toBe(false);
});
