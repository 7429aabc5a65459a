import { expect, test } from "vitest";
import { ruleIds } from "../rules/rule-ids.ts";
import { habitSettingsSchema } from "./settings.ts";

const defaults = habitSettingsSchema.parse({});

test("by default every rule is on and the limits are five a week, 20 minutes apart", () => {
  expect(Object.keys(defaults.rules)).toEqual([...ruleIds]);
  for (const id of ruleIds) expect(defaults.rules[id].isOn, id).toBe(true);
  expect(defaults.limits).toEqual({
    perWeek: 5,
    minutesApart: 20,
    snoozeDays: 7,
    dismissalsBeforeAsking: 3,
  });
});

test("one threshold can be set without the others", () => {
  const changed = habitSettingsSchema.parse({
    rules: {
      "email/reply-all": { minimumRecipients: 20 },
      "streaming/audio-only": { isOn: false },
    },
  });
  expect(changed.rules["email/reply-all"]).toEqual({ isOn: true, minimumRecipients: 20 });
  expect(changed.rules["streaming/audio-only"].isOn).toBe(false);
  expect(changed.rules["email/heavy-attachment"]).toEqual(defaults.rules["email/heavy-attachment"]);
});

test("limits cannot make nudges more frequent than the defaults", () => {
  const isValid = (limits: unknown) => habitSettingsSchema.safeParse({ limits }).success;
  expect(isValid({ perWeek: 6 })).toBe(false);
  expect(isValid({ minutesApart: 19 })).toBe(false);
  expect(isValid({ perWeek: 0, minutesApart: 1440 })).toBe(true);
});

test("an unknown rule is refused", () => {
  const rules = { "email/too-long": { isOn: true } };
  expect(habitSettingsSchema.safeParse({ rules }).success).toBe(false);
});
