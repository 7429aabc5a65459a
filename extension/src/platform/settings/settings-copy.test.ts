import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { browser } from "../browser.ts";
import { emptyBrowser } from "../test-data/empty-browser.ts";
import { readOpeningSettings } from "./opening-settings.ts";
import { effectiveSettings, saveSetting } from "./settings.ts";
import { keepSettingsCopy, readSettingsCopy, watchPolicyCopy } from "./settings-copy.ts";

beforeEach(async () => {
  vi.restoreAllMocks();
  await emptyBrowser();
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

const pass = () => new Promise((resolve) => setTimeout(resolve, 50));

test("a policy that changes while the settings are copied is in the copy", async () => {
  const before = await effectiveSettings();
  const first = Promise.withResolvers<typeof before>();
  const read = vi
    .fn<typeof effectiveSettings>(effectiveSettings)
    .mockReturnValueOnce(first.promise);
  keepSettingsCopy(read);
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
  await fakeBrowser.storage.managed.set({ theme: "light" });
  // Long enough for a second copy, if it does not wait for the first.
  await pass();
  first.resolve(before);
  await pass();
  await vi.waitFor(async () =>
    expect((await readSettingsCopy())?.theme).toEqual({ value: "light", source: "policy" }),
  );
});

test("a page that opened with the copy from before a policy is told once the policy is copied", async () => {
  const { set } = browser.storage.session;
  keepSettingsCopy(effectiveSettings);
  await vi.waitFor(async () => expect(await readSettingsCopy()).toBeDefined());
  const copying = Promise.withResolvers<void>();
  vi.spyOn(browser.storage.session, "set").mockImplementationOnce(async (values) => {
    await copying.promise;
    await set(values);
  });
  await fakeBrowser.storage.managed.set({ theme: "light" });
  // The page opens between the arrival of the policy and its copy.
  const redraw = vi.fn<() => void>();
  expect((await readOpeningSettings()).theme.value).toBe("auto");
  watchPolicyCopy(redraw);
  copying.resolve();
  await vi.waitFor(() => expect(redraw).toHaveBeenCalledOnce());
  expect((await readOpeningSettings()).theme.value).toBe("light");

  await saveSetting("language", "en");
  await vi.waitFor(async () => expect((await readSettingsCopy())?.language.value).toBe("en"));
  expect(redraw).toHaveBeenCalledOnce();
});

test("a frame that cannot access the storage of the copy opens with the stored settings", async () => {
  await saveSetting("theme", "dark");
  vi.spyOn(browser.storage.session, "get").mockRejectedValue(new TypeError("undefined"));
  expect((await readOpeningSettings()).theme.value).toBe("dark");
});
