import { type Language, languageName, languages } from "@digital-cleanup/text";
import { isThunderbird } from "../../platform/build.ts";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { SectionPart } from "../../ui/navigation/section-part.tsx";
import { usePage } from "../../ui/page-context.ts";
import { BooleanSetting } from "./boolean-setting.tsx";
import { ChoiceSetting } from "./choice-setting.tsx";
import { Help } from "./help/help.tsx";

/** Language and theme of the extension's pages, what the toolbar icon and Home show by themselves, and help. */
export function DisplayPage() {
  const { t } = usePage();
  return (
    <>
      <PageTitle />
      <section class="card flow">
        <ChoiceSetting
          settingKey="language"
          label={t("settings.language")}
          options={[
            ["auto", t("settings.languageAuto")],
            ...languages.map((language): [Language, string] => [language, languageName(language)]),
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
      {!isThunderbird && (
        <section class="card flow">
          <h2>{t("settings.iconAndHome")}</h2>
          <BooleanSetting
            settingKey="badge"
            label={t("settings.badge")}
            why={t("settings.badgeWhy")}
          />
          <BooleanSetting
            settingKey="weeklySummary"
            label={t("settings.weeklySummary")}
            why={t("settings.weeklySummaryWhy")}
          />
        </section>
      )}
      <SectionPart id="help" title={t("dashboard.help")} text={t("settings.helpMeans")}>
        <Help />
      </SectionPart>
    </>
  );
}
