import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { effectiveSettings, saveSetting } from "../../platform/settings/settings.ts";
import { managedLines } from "./managed-lines.ts";

beforeEach(emptyBrowser);

test("each setting of the organisation has a line in words, and no other setting has", async () => {
  await saveSetting("theme", "dark");
  await fakeBrowser.storage.managed.set({
    organisation: "Ville de Valdebrume",
    measurement: "always",
    siteHistory: "none",
    tallyBaseUrl: "https://tally.valdebrume.example",
    webmails: ["https://mail.valdebrume.example"],
    disabledFeatures: ["sober"],
    welcome: true,
  });
  expect(managedLines(await effectiveSettings()).map(({ key, means }) => [key, means])).toEqual([
    ["measurement", "welcome.set.measurementMeans.always"],
    ["siteHistory", "welcome.set.siteHistoryMeans.none"],
    ["disabledFeatures", { value: "sober" }],
    ["webmails", { value: "mail.valdebrume.example" }],
    ["tallyBaseUrl", { value: "tally.valdebrume.example" }],
  ]);
});

test("an empty setting of the organisation has no line", async () => {
  await fakeBrowser.storage.managed.set({ tallyBaseUrl: "", webmails: [], consentRecorded: false });
  expect(managedLines(await effectiveSettings())).toEqual([]);
});
