import { expect, test } from "vitest";
import { packed, storedContribution } from "../../test/support/events/stored-contribution.ts";
import { contributionStanding, figureStandings } from "./stored-contribution.ts";

test("each figure stands for itself", () => {
  const contribution = storedContribution({
    current: packed({ "measured.files": 4, "declared.emails": 9, "declared.grams": 50 }),
    published: packed({ "measured.files": 4, "declared.emails": 7, "declared.apps": 2 }),
    // The bit of grams, the seventh figure.
    standsOut: 64,
  });
  expect(figureStandings(contribution)).toEqual({
    files: "published",
    emails: "pending",
    apps: "pending",
    grams: "standsOut",
  });
  expect(contributionStanding(contribution)).toBe("pending");
});
