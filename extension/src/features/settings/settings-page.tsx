import { type Language, languageName, languages } from "@digital-cleanup/text";
import { gridZones } from "@digital-cleanup/footprint";
import type { Format } from "@digital-cleanup/text";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { currentPolicy } from "../../platform/settings/policy.ts";
import { usePage } from "../../ui/page-context.ts";
import { ChoiceSetting } from "./choice-setting.tsx";
import { MeasurementSetting } from "./measurement-setting.tsx";
import { StreamsSetting } from "./streams-setting.tsx";
import { TallySetting } from "./tally-setting.tsx";

/** The grid zones of countries, sorted by country name in the page's language. */
const zoneOptions = ({ language, country }: Format): [string, string][] =>
  gridZones
    .flatMap(({ zone, alpha2 }): [string, string][] => (alpha2 ? [[zone, country(alpha2)]] : []))
    .toSorted((a, b) => a[1].localeCompare(b[1], language));

function PolicyProblems() {
  const { t, settings } = usePage();
  const [keys, setKeys] = useState<string[]>([]);
  useEffect(() => {
    void currentPolicy()
      .then(({ problems }) => setKeys(problems))
      .catch(reportError);
  }, [settings]);
  if (keys.length === 0) return null;
  return (
    <p class="note note--caution small" role="status">
      {t("settings.policyProblems", { count: keys.length, keys: keys.join(", ") })}
    </p>
  );
}

export function SettingsPage() {
  const { t, format } = usePage();
  return (
    <>
      <h1>{t("dashboard.settings")}</h1>
      <PolicyProblems />
      <div class="grid" style={{ "--min": "20rem" }}>
        <section class="card flow">
          <h2>{t("settings.measuring")}</h2>
          <MeasurementSetting />
          <StreamsSetting />
          <ChoiceSetting
            settingKey="gridZone"
            label={t("settings.gridZone")}
            why={t("settings.gridZoneWhy")}
            options={zoneOptions(format)}
          />
          <ChoiceSetting
            settingKey="deviceType"
            label={t("settings.deviceType")}
            options={(["laptop", "desktop", "tablet", "smartphone"] as const).map((type) => [
              type,
              t(`settings.${type}`),
            ])}
          />
        </section>
        <div class="flow">
          <section class="card flow">
            <h2>{t("settings.appearance")}</h2>
            <ChoiceSetting
              settingKey="language"
              label={t("settings.language")}
              options={[
                ["auto", t("settings.languageAuto")],
                ...languages.map((language): [Language, string] => [
                  language,
                  languageName(language),
                ]),
              ]}
            />
            <ChoiceSetting
              settingKey="theme"
              label={t("settings.theme")}
              options={[
                ["auto", t("settings.themeAuto")],
                ["light", t("settings.themeLight")],
                ["dark", t("settings.themeDark")],
              ]}
            />
          </section>
          <section class="card flow">
            <h2>{t("settings.events")}</h2>
            <TallySetting />
          </section>
        </div>
      </div>
    </>
  );
}
