import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyBrowser } from "../test-data/empty-browser.ts";
import { writeValues } from "../stored-values/stored-values.ts";
import { managedStorageSchema } from "./managed-storage-schema.ts";
import { readPolicy } from "./policy/read-policy.ts";
import { effectiveSetting, effectiveSettings, saveSetting } from "./settings.ts";
import { watchSettings } from "./watch-settings.ts";
import { defaultSettings, settingKeys } from "./settings-schema.ts";

beforeEach(emptyBrowser);

test("the work build measures every page and stores nothing per site by default", () => {
  expect(defaultSettings(true)).toMatchObject({ measurement: "always", siteHistory: "none" });
  expect(defaultSettings(false)).toMatchObject({ measurement: "onClick", siteHistory: "full" });
});

test("a policy overrides a person's choice, which stays stored", async () => {
  await saveSetting("theme", "dark");
  await fakeBrowser.storage.managed.set({ theme: "light" });
  expect(await effectiveSetting("theme")).toEqual({ value: "light", source: "policy" });
  await fakeBrowser.storage.managed.clear();
  expect(await effectiveSetting("theme")).toEqual({ value: "dark", source: "person" });
});

test("a person cannot set policy-only settings", async () => {
  await writeValues({ settings: { organisation: "Nobody", consentRecorded: true } });
  const settings = await effectiveSettings();
  expect(settings.organisation).toEqual({ value: "", source: "default" });
  expect(settings.consentRecorded).toEqual({ value: false, source: "default" });
});

test("a stored value that is no longer valid is left out, and the others stay", async () => {
  await writeValues({ settings: { theme: 7, gridZone: "DEU" } });
  const settings = await effectiveSettings();
  expect(settings.theme.source).toBe("default");
  expect(settings.gridZone).toEqual({ value: "DEU", source: "person" });
});

test("watchers are called on a change until they are stopped", async () => {
  let heard = 0;
  const stop = watchSettings(() => (heard += 1));
  await saveSetting("theme", "dark");
  expect(heard).toBe(1);
  stop();
  await saveSetting("theme", "light");
  expect(heard).toBe(1);
});

test("watchers are called when a policy arrives late", async () => {
  let heard = 0;
  const stop = watchSettings(() => (heard += 1));
  await fakeBrowser.storage.managed.set({ disabledFeatures: ["challenge"] });
  stop();
  expect(heard).toBe(1);
  expect(await effectiveSetting("disabledFeatures")).toEqual({
    value: ["challenge"],
    source: "policy",
  });
});

test("settings that two windows save at the same time are both stored", async () => {
  await Promise.all([saveSetting("theme", "dark"), saveSetting("language", "en")]);
  const { theme, language } = await effectiveSettings();
  expect([theme.value, language.value]).toEqual(["dark", "en"]);
});

test("the address of an event server is https, or on this machine", () => {
  const isTally = (text: string) => "tallyBaseUrl" in readPolicy({ tallyBaseUrl: text }).values;
  expect(["", "https://tally.example", "http://127.0.0.1:4680/"].map(isTally)).not.toContain(false);
  expect(
    ["http://tally.example", "ftp://localhost", "https://tally.example/?a=1"].map(isTally),
  ).not.toContain(true);
});

test("a policy locks the nudge thresholds that it sets, and the others stay the person's", async () => {
  await saveSetting("habits", {
    rules: { "email/reply-all": { isOn: false, minimumRecipients: 7 } },
    limits: { perWeek: 2 },
  });
  await fakeBrowser.storage.managed.set({
    habits: { rules: { "email/reply-all": { minimumRecipients: 30 } } },
  });
  expect(await effectiveSetting("habits")).toEqual({
    value: {
      rules: { "email/reply-all": { isOn: false, minimumRecipients: 30 } },
      limits: { perWeek: 2 },
    },
    source: "policy",
  });
});

test("the managed-storage schema contains the thresholds of each rule with their types", () => {
  const { properties } = managedStorageSchema();
  expect(properties.habits).toMatchObject({
    type: "object",
    properties: {
      rules: {
        type: "object",
        properties: {
          "email/reply-all": {
            type: "object",
            properties: { isOn: { type: "boolean" }, minimumRecipients: { type: "integer" } },
          },
        },
      },
      limits: { type: "object", properties: { minutesApart: { type: "number" } } },
    },
  });
});

test("the managed-storage schema gives every setting a title and a type that Chrome supports", () => {
  const { properties } = managedStorageSchema();
  expect(Object.keys(properties)).toEqual([...settingKeys, "recommended", "added"]);
  for (const property of Object.values(properties)) {
    expect(property).toMatchObject({
      title: expect.stringMatching(/./),
      description: expect.stringMatching(/./),
      type: expect.stringMatching(/^(string|boolean|array|object)$/),
    });
  }
});
