import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { effectiveSettings, saveSetting } from "../../../platform/settings/settings.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { chosenRhythm, openRhythms, rhythmIds, saveRhythm, shownLimits } from "./rhythm.ts";

beforeEach(emptyBrowser);

test("without a choice, suggestions come normally", async () => {
  expect(chosenRhythm(await effectiveSettings(), {})).toBe("normally");
});

test.each(rhythmIds)("what is chosen is shown as chosen: %s", async (rhythm) => {
  await saveRhythm("rarely");
  await saveRhythm(rhythm);
  expect(chosenRhythm(await effectiveSettings(), {})).toBe(rhythm);
});

test("a choice leaves what else the person set", async () => {
  await saveSetting("habits", { limits: { snoozeDays: 30 } });
  await saveRhythm("rarely");
  const { habits } = await effectiveSettings();
  expect(habits.value).toEqual({ limits: { snoozeDays: 30, perWeek: 1 } });
});

test("what a policy sets wins, is shown, and closes what would need another value", async () => {
  await saveRhythm("notAtWork");
  const habits = { limits: { perWeek: 2 } };
  await fakeBrowser.storage.managed.set({ habits });
  const withWeek = await effectiveSettings();
  expect(shownLimits(withWeek)).toEqual({ perWeek: 2, quietHours: "09:00-18:00" });
  expect(chosenRhythm(withWeek, habits)).toBe("notAtWork");
  expect(openRhythms(withWeek, habits)).toEqual(["normally", "notAtWork"]);

  await fakeBrowser.storage.managed.set({ habits: {}, quietHours: "18:00-08:30" });
  const withHours = await effectiveSettings();
  expect(shownLimits(withHours)).toEqual({ perWeek: 5, quietHours: "18:00-08:30" });
  expect(chosenRhythm(withHours, {})).toBe("normally");
  expect(openRhythms(withHours, {})).toEqual(["rarely", "normally"]);
});
