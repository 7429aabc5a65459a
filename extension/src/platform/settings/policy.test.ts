import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyBrowser } from "../test-data/empty-browser.ts";
import { readPolicy } from "./policy/read-policy.ts";
import { changeSetting, effectiveSetting, effectiveSettings, saveSetting } from "./settings.ts";

beforeEach(emptyBrowser);

test("an unknown or invalid key has no effect and is reported with its reason", () => {
  const raw = { theme: "pink", nonsense: 1, constructor: 1, langauge: "fr", language: "fr" };
  const { values, lines } = readPolicy(raw);
  expect(values).toEqual({ language: "fr" });
  expect(lines).toEqual([
    { key: "theme", level: "set", ignored: "invalid", raw: "pink" },
    { key: "nonsense", level: "set", ignored: "unknown", raw: 1 },
    { key: "constructor", level: "set", ignored: "unknown", raw: 1 },
    { key: "langauge", level: "set", ignored: "unknown", raw: "fr" },
    {
      key: "language",
      level: "set",
      setting: "language",
      value: "fr",
      wasUnderstood: false,
      dropped: [],
    },
  ]);
});

test("the forms in which a registry or a template of policies writes values are understood", () => {
  const { values, lines } = readPolicy({
    webmails: { "10": "https://b.example", "2": "https://a.example" },
    disabledFeatures: '["sober","declare"]',
    badge: 0,
    weeklySummary: "1",
    welcome: "False",
    Organization: " Ville de Brume ",
    habits: '{"rules":{"email/reply-all":{"isOn":0,"minimumRecipients":"30"}}}',
  });
  expect(values).toEqual({
    webmails: ["https://a.example", "https://b.example"],
    disabledFeatures: ["sober", "declare"],
    badge: false,
    weeklySummary: true,
    welcome: false,
    organisation: "Ville de Brume",
    habits: { rules: { "email/reply-all": { isOn: false, minimumRecipients: 30 } } },
  });
  expect(lines.every((line) => "setting" in line && line.wasUnderstood)).toBe(true);
});

test("of a list or an object, the valid parts apply and the others are named", () => {
  const { values, lines } = readPolicy({
    webmails: ["http://mail.example", "https://mail.example"],
    habits: {
      limits: { perWeek: 9, snoozeDays: 30 },
      rules: { "email/reply-all": { minimumRecipients: 30 }, "email/none": { isOn: false } },
    },
  });
  expect(values).toEqual({
    webmails: ["https://mail.example"],
    habits: {
      limits: { snoozeDays: 30 },
      rules: { "email/reply-all": { minimumRecipients: 30 } },
    },
  });
  expect(lines.map((line) => "setting" in line && line.dropped)).toEqual([
    ["1"],
    ["limits.perWeek", "rules.email/none.isOn"],
  ]);
});

test("the same setting written twice applies once", () => {
  const { values, lines } = readPolicy({ theme: "dark", Theme: "light" });
  expect(values).toEqual({ theme: "dark" });
  expect(lines[1]).toEqual({ key: "Theme", level: "set", ignored: "twice", raw: "light" });
});

test("a recommended value applies until the person chooses, and a locked one above both", async () => {
  await fakeBrowser.storage.managed.set({ recommended: { theme: "dark", siteHistory: "none" } });
  expect(await effectiveSetting("theme")).toEqual({ value: "dark", source: "recommended" });
  await saveSetting("theme", "light");
  expect(await effectiveSetting("theme")).toEqual({ value: "light", source: "person" });
  await fakeBrowser.storage.managed.set({ theme: "dark" });
  expect(await effectiveSetting("theme")).toEqual({ value: "dark", source: "policy" });
});

test("recommended rules of suggestions lie below the person's, field by field", async () => {
  await fakeBrowser.storage.managed.set({
    recommended: { habits: { limits: { perWeek: 1, snoozeDays: 30 } } },
  });
  await saveSetting("habits", { limits: { perWeek: 3 } });
  const { value } = await effectiveSetting("habits");
  expect(value).toEqual({ limits: { perWeek: 3, snoozeDays: 30 } });
});

test("entries added to a list stay beside the person's, which the person changes", async () => {
  await fakeBrowser.storage.managed.set({
    added: { webmails: ["https://mail.example"], disabledFeatures: ["declare"] },
  });
  await changeSetting("webmails", (origins = []) => [...origins, "https://own.example"]);
  const { webmails, disabledFeatures } = await effectiveSettings();
  expect(webmails).toEqual({
    value: ["https://mail.example", "https://own.example"],
    source: "person",
    added: ["https://mail.example"],
  });
  expect(disabledFeatures.value).toEqual(["declare"]);
  await changeSetting("webmails", () => []);
  expect((await effectiveSetting("webmails")).value).toEqual(["https://mail.example"]);
});

test("the first change of a recommended list starts from it", async () => {
  await fakeBrowser.storage.managed.set({ recommended: { webmails: ["https://mail.example"] } });
  await changeSetting("webmails", (origins = []) => [...origins, "https://own.example"]);
  expect((await effectiveSetting("webmails")).value).toEqual([
    "https://mail.example",
    "https://own.example",
  ]);
});

test("what only an organisation can set cannot be recommended, and only lists can be added to", () => {
  const { lines } = readPolicy({
    recommended: { organisation: "Brume" },
    added: { theme: "dark" },
  });
  expect(lines).toEqual([
    { key: "organisation", level: "recommended", ignored: "notAtThisLevel", raw: "Brume" },
    { key: "theme", level: "added", ignored: "notAtThisLevel", raw: "dark" },
  ]);
});
