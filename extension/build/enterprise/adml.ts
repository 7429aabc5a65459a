import type { Language } from "@digital-cleanup/text";
import type { KitSetting } from "./kit-settings.ts";
import type { PolicyTarget } from "./policy-targets.ts";
import { templateText } from "./template-text.ts";
import { escapeXml, indent, xmlDocument } from "./xml.ts";

const schema = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";

/** The texts of a template in one language. */
export function adml(
  target: PolicyTarget,
  settings: readonly KitSetting[],
  language: Language,
): string {
  const own = (key: string) => templateText(key)[language];
  const strings: [id: string, text: string][] = [
    ["category", `Digital Cleanup (${target.name})`],
    ["category_recommended", own("recommended")],
    ["category_added", own("added")],
    ["supported", own("supported")],
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
  const labels: [string, string][] =
    setting.form === "choice"
      ? setting.choices.map(({ value, label }) => [
          `${key}_${value}`,
          `${label[language]} (${value})`,
        ])
      : [];
  return [
    [key, title[language]],
    [`${key}_help`, `${meaning[language]}${howToWrite(setting, language)}`],
    ...labels,
  ];
}

/** What a field of text cannot show by itself. */
function howToWrite(setting: KitSetting, language: Language): string {
  if (setting.form === "json") return ` ${templateText("asJson")[language]}`;
  if (setting.form !== "list" || !setting.choices) return "";
  const values = setting.choices.map(({ value, label }) => `${value} (${label[language]})`);
  return ` ${templateText("possible")[language].replace("{values}", values.join(", "))}`;
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
