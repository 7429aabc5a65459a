import { type Language, languageName, languages } from "@digital-cleanup/text";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { ChoiceSetting } from "./choice-setting.tsx";

/** Language and theme of the extension's pages. */
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
    </>
  );
}
