import { expect, test } from "vitest";
import { readThresholds, thresholdsOf, withPart } from "./thresholds.ts";

test("thresholds are typed in megabytes and seconds, and those of a policy are locked", () => {
  const settings = { rules: { "email/heavy-attachment": { minimumBytes: 3_500_000 } } };
  const policy = { rules: { "email/heavy-attachment": { minimumDeliveredBytes: 9_000_000 } } };
  expect(thresholdsOf(settings, policy, "email/heavy-attachment")).toEqual([
    { field: "minimumBytes", typed: 3.5, isLocked: false },
    { field: "minimumDeliveredBytes", typed: 5, isLocked: true },
  ]);
});

test("what is typed is kept in our own units, and what the rules refuse is named", () => {
  expect(readThresholds("email/heavy-attachment", { minimumBytes: 2.3 })).toEqual({
    part: { minimumBytes: 2_300_000 },
    wrong: [],
  });
  expect(
    readThresholds("limits", {
      perWeek: 6,
      minutesApart: 19,
      snoozeDays: 3,
      dismissalsBeforeAsking: undefined,
    }),
  ).toEqual({
    part: { snoozeDays: 3 },
    wrong: ["perWeek", "minutesApart", "dismissalsBeforeAsking"],
  });
});

test("original values leave the other rules as the person set them", () => {
  const chosen = {
    rules: {
      "email/reply-all": { minimumRecipients: 9 },
      "streaming/audio-only": { minimumRatio: 2 },
    },
  };
  expect(withPart(chosen, "email/reply-all", undefined)).toEqual({
    rules: { "email/reply-all": {}, "streaming/audio-only": { minimumRatio: 2 } },
  });
});
