import {
  computeFigures,
  habitSettingsSchema,
  type Nudge,
  previewNudge,
  ruleIds,
} from "@digital-cleanup/habits";
import { createFormat, languages, loadText } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { managedStorageSchema } from "../../../platform/settings/managed-storage-schema.ts";
import { ruleTextName } from "../rule-text-name.ts";
import { nudgeTexts } from "./nudge-texts.ts";

describe.each(languages)("in %s", (language) => {
  test.each(ruleIds)(
    "%s has every text that the settings page and the nudge show",
    async (rule) => {
      const t = await loadText(language, ["habits", "nudge"]);
      const format = createFormat(language);
      const nudge = previewNudge(rule);
      const texts = nudgeTexts(t, format, {
        nudge,
        figures: computeFigures(nudge),
        hasFileSharing: true,
        host: "video.example",
      });
      const name = ruleTextName(rule);
      const { title, why, action, done, line, share } = texts;
      for (const text of [
        title,
        why,
        action,
        done,
        line ?? share?.caption,
        t(`habits.rule.${name}`),
      ]) {
        // A missing text is its key, a missing parameter leaves two spaces or a space before a mark.
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/^(nudge|habits)\.|[{}]|undefined|NaN| {2}/);
      }
    },
  );
});

test.each(ruleIds)("%s can be set by a policy, with each of its thresholds", (rule) => {
  const fields = Object.keys(habitSettingsSchema.parse({}).rules[rule]);
  expect(managedStorageSchema()).toHaveProperty(
    ["properties", "habits", "properties", "rules", "properties", rule, "properties"],
    expect.objectContaining(Object.fromEntries(fields.map((field) => [field, expect.anything()]))),
  );
});

test("the default sentences use the nudge's numbers, formatted by their unit", async () => {
  const t = await loadText("en", ["nudge"]);
  const nudge = previewNudge("streaming/oversized-video");
  const show = {
    nudge,
    hasFileSharing: false,
    host: "video.example",
  } as const;
  const format = createFormat("en");
  expect(nudgeTexts(t, format, show).title).toBe("1080p in a player where 360p is enough");
  expect(nudgeTexts(t, format, show).why).toContain("your choice stays");
  const action = { id: "fitOnThisSite", heightPx: 360 } as const;
  const fit = nudgeTexts(t, format, { ...show, nudge: { ...nudge, action } as Nudge });
  // The player is out of reach, so accepting changes nothing about the video that plays.
  expect(fit.why).toContain("begins with the next video");
  const replyAll = { ...show, nudge: previewNudge("email/reply-all") };
  expect(nudgeTexts(t, format, replyAll).title).toBe("Reply to all: 14 people");
});
