import { expect, test } from "vitest";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { defaultSettings, type SettingKey } from "../../../platform/settings/settings-schema.ts";
import { listAccesses } from "../access/list-accesses.ts";
import { writeDiagnostic } from "./write-diagnostic.ts";

function settingsWith(
  set: Partial<{ [K in SettingKey]: EffectiveSettings[K] }>,
): EffectiveSettings {
  const defaults = Object.entries(defaultSettings(false)).map(([key, value]) => [
    key,
    { value, source: "default" },
  ]);
  return { ...(Object.fromEntries(defaults) as EffectiveSettings), ...set };
}

test("a diagnostic names the program and the choices, and no site, address or event", () => {
  const text = writeDiagnostic({
    version: "0.1.0",
    isWork: false,
    userAgent: "Mozilla/5.0 Firefox/140.0",
    languages: ["de", "nl"],
    settings: settingsWith({
      measurement: { value: "always", source: "policy" },
      webmails: { value: ["https://courriel.exemple.fr"], source: "person" },
      tallyBaseUrl: { value: "https://evenement.exemple.fr", source: "person" },
    }),
    accesses: listAccesses(
      { origins: ["https://courriel.exemple.fr/*"], permissions: ["downloads"] },
      false,
    ),
    storedBytes: 1234,
  });
  expect(text).toBe(
    [
      "Digital Cleanup 0.1.0, public edition",
      "browser: Mozilla/5.0 Firefox/140.0",
      "languages: de, nl",
      "language: auto (default)",
      "measurement: always (policy)",
      "siteHistory: full (default)",
      "access: downloads; single sites: 1",
      "turned off: none",
      "set by policy: measurement",
      "stored: 1234 bytes",
    ].join("\n"),
  );
});
