import { expect, test } from "vitest";
import { parseThresholds, readThresholds, updateGroup } from "./thresholds.ts";

test("thresholds are shown in megabytes and seconds, and those of a policy are locked", () => {
  const settings = { rules: { "email/heavy-attachment": { minimumBytes: 3_500_000 } } };
  const policy = { rules: { "email/heavy-attachment": { minimumDeliveredBytes: 9_000_000 } } };
  expect(readThresholds(settings, policy, "email/heavy-attachment")).toEqual([
    { field: "minimumBytes", value: 3.5, isLocked: false },
    { field: "minimumDeliveredBytes", value: 5, isLocked: true },
  ]);
  expect(readThresholds({}, {}, "streaming/hidden-playing")).toMatchObject([
    { field: "minimumHiddenMs", value: 20 },
    { field: "maximumHiddenMs", value: 90 },
  ]);
});

test("typed numbers are converted to the units of the settings, and refused ones are named", () => {
  expect(parseThresholds("email/heavy-attachment", { minimumBytes: 2.3 })).toEqual({
    values: { minimumBytes: 2_300_000 },
    invalid: [],
  });
  expect(
    parseThresholds("limits", {
      perWeek: 6,
      minutesApart: 19,
      snoozeDays: 3,
      dismissalsBeforeAsking: undefined,
    }),
  ).toEqual({
    values: { snoozeDays: 3 },
    invalid: ["perWeek", "minutesApart", "dismissalsBeforeAsking"],
  });
});

test("resetting a group leaves the other rules as the person set them", () => {
  const settings = {
    rules: {
      "email/reply-all": { minimumRecipients: 9 },
      "streaming/audio-only": { minimumRatio: 2 },
    },
  };
  expect(updateGroup(settings, "email/reply-all", undefined)).toEqual({
    rules: { "email/reply-all": {}, "streaming/audio-only": { minimumRatio: 2 } },
  });
});
