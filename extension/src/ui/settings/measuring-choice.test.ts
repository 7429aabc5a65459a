import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { effectiveSettings } from "../../platform/settings/settings.ts";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import {
  measuringChoice,
  openMeasuringChoices,
  saveMeasuringChoice,
  stopMeasuringAlways,
} from "./measuring-choice.ts";

beforeEach(emptyBrowser);

test("a person may measure on click, always, or not at all, and change it again", async () => {
  expect(openMeasuringChoices(await effectiveSettings())).toEqual(["onClick", "always", "off"]);
  for (const choice of ["off", "always", "off", "onClick"] as const) {
    await saveMeasuringChoice(choice);
    expect(measuringChoice(await effectiveSettings())).toBe(choice);
  }
});

test.each([
  ["always", "onClick"],
  ["onClick", "onClick"],
  ["off", "off"],
] as const)("who chose %s measures %s once access is removed", async (before, after) => {
  await saveMeasuringChoice(before);
  await stopMeasuringAlways(await effectiveSettings());
  expect(measuringChoice(await effectiveSettings())).toBe(after);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ["fixes the measurement", { measurement: "always" }, ["always"]],
  ["switches the feature off", { disabledFeatures: ["transfer"] }, ["off"]],
  ["is about other features", { disabledFeatures: ["sober"] }, ["onClick", "always"]],
])("a policy that %s leaves some choices", async (_what, policy, left) => {
  await fakeBrowser.storage.managed.set(policy);
  expect(openMeasuringChoices(await effectiveSettings())).toEqual(left);
});

test("who measured nothing before a policy fixed the measurement can still follow it", async () => {
  await saveMeasuringChoice("off");
  await fakeBrowser.storage.managed.set({ measurement: "always" });
  expect(openMeasuringChoices(await effectiveSettings())).toEqual(["always", "off"]);
});
