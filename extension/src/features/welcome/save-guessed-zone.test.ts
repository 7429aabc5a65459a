import { beforeEach, expect, test, vi } from "vitest";
import { effectiveSetting, saveSetting } from "../../platform/settings/settings.ts";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { saveGuessedZone } from "./save-guessed-zone.ts";

beforeEach(async () => {
  await emptyBrowser();
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["de-AT"]);
  vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue({
    timeZone: "UTC",
  } as Intl.ResolvedDateTimeFormatOptions);
});

test("the country of the browser's language is that of the estimates", async () => {
  await saveGuessedZone();
  expect(await effectiveSetting("gridZone")).toMatchObject({ value: "AUT", source: "person" });
});

test("a country that the person chose stays", async () => {
  await saveSetting("gridZone", "FRA");
  await saveGuessedZone();
  expect((await effectiveSetting("gridZone")).value).toBe("FRA");
});
