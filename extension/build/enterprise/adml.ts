import type { Language } from "@digital-cleanup/text";
import type { KitSetting } from "./kit-settings.ts";
import type { PolicyTarget } from "./policy-targets.ts";
import { escapeXml, indent, xmlDocument } from "./xml.ts";

const schema = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";

const words = {
  fr: {
    recommended: "Réglages recommandés",
    added: "Éléments ajoutés aux listes",
    supported: "Digital Cleanup, version professionnelle",
    possible: "Valeurs possibles\u00A0:",
    asJson: "À écrire en JSON.",
  },
  en: {
    recommended: "Recommended settings",
    added: "Entries added to lists",
    supported: "Digital Cleanup, work edition",
    possible: "Possible values:",
    asJson: "To be written as JSON.",
  },
} as const satisfies Record<Language, object>;

/** The texts of a template in one language. */
export function adml(
  target: PolicyTarget,
  settings: readonly KitSetting[],
  language: Language,
): string {
  const own = words[language];
  const strings: [id: string, text: string][] = [
    ["category", `Digital Cleanup (${target.name})`],
    ["category_recommended", own.recommended],
    ["category_added", own.added],
    ["supported", own.supported],
    ...settings.flatMap((setting) => stringsOf(setting, language)),
  ];
  const isLabelled = ({ form }: KitSetting) => form !== "boolean";
  return xmlDocument(
    `<policyDefinitionResources revision="1.0" schemaVersion="1.0" xmlns="${schema}">`,
    indent([
      "<displayName>Digital Cleanup</displayName>",
      `<description>Digital Cleanup, ${target.name}</description>`,
      "<resources>",
      "  <stringTable>",
      ...strings.map(([id, text]) => `    <string id="${id}">${escapeXml(text)}</string>`),
      "  </stringTable>",
      "  <presentationTable>",
      ...indent(
        settings.filter(isLabelled).flatMap((setting) => presentation(setting, language)),
        4,
      ),
      "  </presentationTable>",
      "</resources>",
    ]),
    "</policyDefinitionResources>",
  );
}

function stringsOf(setting: KitSetting, language: Language): [string, string][] {
  const { key, title, meaning } = setting;
  const choices = "choices" in setting ? (setting.choices ?? []) : [];
  const own = words[language];
  const possible = choices.length > 0 ? ` ${own.possible} ${choices.join(", ")}.` : "";
  const asJson = setting.form === "json" ? ` ${own.asJson}` : "";
  const help = `${meaning[language]}${possible}${asJson}`;
  return [
    [key, title[language]],
    [`${key}_help`, help],
    ...(setting.form === "choice"
      ? choices.map((choice): [string, string] => [`${key}_${choice}`, choice])
      : []),
  ];
}

function presentation(setting: KitSetting, language: Language): string[] {
  const { key, form } = setting;
  const label = escapeXml(setting.title[language]);
  const control =
    form === "list"
      ? `<listBox refId="${key}">${label}</listBox>`
      : form === "choice"
        ? `<dropdownList refId="${key}" noSort="true" defaultItem="0">${label}</dropdownList>`
        : `<textBox refId="${key}"><label>${label}</label></textBox>`;
  return [`<presentation id="${key}">`, `  ${control}`, "</presentation>"];
}
