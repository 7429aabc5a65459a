import { languages } from "@digital-cleanup/text";
import { eventChangesSchema } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { sampleEvent } from "../../../test/support/samples.ts";
import { detailsFromDraft, draftFromEvent, emptyDetails } from "./details-draft.ts";

test("an empty language gets the text of the other language", () => {
  const details = detailsFromDraft(
    {
      ...emptyDetails,
      name: { fr: " Ménage ", en: "" },
      collectionPoints: [{ name: "Hall", address: "1", opening: { fr: "", en: "Mondays" } }],
    },
    "fr",
  );
  expect(details.name).toEqual({ fr: "Ménage", en: "Ménage" });
  expect(details.collectionPoints[0]?.opening).toEqual({ fr: "Mondays", en: "Mondays" });
});

test("an event converted to a draft and back is unchanged", () => {
  const event = sampleEvent({
    goals: { participations: 200, bytes: 2_500_000_000, grams: 1_500 },
    collectionPoints: [
      { name: "Mairie", address: "1 place", opening: { fr: "Lundi", en: "Monday" } },
    ],
    links: [{ label: { fr: "Guide", en: "Guide" }, url: "https://exemple.fr/" }],
  });
  const { name, goals, collectionPoints, links } = event;
  for (const language of languages) {
    const changes = detailsFromDraft(draftFromEvent(event, language), language);
    expect(changes).toEqual({ name, goals, collectionPoints, links });
    expect(eventChangesSchema.safeParse(changes).success).toBe(true);
  }
});
