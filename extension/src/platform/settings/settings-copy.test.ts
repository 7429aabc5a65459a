import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { browser } from "../browser.ts";
import { eraseValues } from "../stored-values/test-data/erase-values.ts";
import { readOpeningSettings } from "./opening-settings.ts";
import { effectiveSettings, saveSetting } from "./settings.ts";
import { keepSettingsCopy, readSettingsCopy } from "./settings-copy.ts";

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await eraseValues();
});

test("a page opens with the copy that the background made", async () => {
  await saveSetting("theme", "dark");
  keepSettingsCopy(effectiveSettings);
  await vi.waitFor(async () =>
    expect((await readSettingsCopy())?.theme).toEqual({ value: "dark", source: "person" }),
  );
  await saveSetting("theme", "light");
  await vi.waitFor(async () => expect((await readSettingsCopy())?.theme.value).toBe("light"));
});

test("a copy made before the last change is not used", async () => {
  keepSettingsCopy(effectiveSettings);
  await vi.waitFor(async () => expect(await readSettingsCopy()).toBeDefined());
  // The background has been stopped.
  fakeBrowser.storage.onChanged.removeAllListeners();
  await saveSetting("theme", "dark");
  expect(await readSettingsCopy()).toBeUndefined();
  expect((await readOpeningSettings()).theme.value).toBe("dark");
});

test("a frame that cannot access the storage of the copy opens with the stored settings", async () => {
  await saveSetting("theme", "dark");
  vi.spyOn(browser.storage.session, "get").mockRejectedValue(new TypeError("undefined"));
  expect((await readOpeningSettings()).theme.value).toBe("dark");
});
