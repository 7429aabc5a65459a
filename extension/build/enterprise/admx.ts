import type { KitSetting } from "./kit-settings.ts";
import type { PolicyTarget } from "./policy-targets.ts";
import { levels, type TemplatePolicy, templatePolicies } from "./template-policies.ts";
import { escapeXml, indent, xmlDocument } from "./xml.ts";

const schema = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";

/** The administrative template of one browser, whose texts are in the `.adml` beside it. */
export function admx(target: PolicyTarget, settings: readonly KitSetting[]): string {
  const root = `DigitalCleanup_${target.id}`;
  return xmlDocument(
    `<policyDefinitions revision="1.0" schemaVersion="1.0" xmlns="${schema}">`,
    indent([
      "<policyNamespaces>",
      `  <target prefix="digitalcleanup${target.id.toLowerCase()}" namespace="DigitalCleanup.Policies.${target.id}" />`,
      "</policyNamespaces>",
      '<resources minRequiredRevision="1.0" />',
      "<supportedOn>",
      "  <definitions>",
      '    <definition name="SUPPORTED" displayName="$(string.supported)" />',
      "  </definitions>",
      "</supportedOn>",
      "<categories>",
      `  <category name="${root}" displayName="$(string.category)" />`,
      ...levels
        .slice(1)
        .flatMap((level) => [
          `  <category name="${root}_${level}" displayName="$(string.category_${level})">`,
          `    <parentCategory ref="${root}" />`,
          "  </category>",
        ]),
      "</categories>",
      "<policies>",
      ...indent(templatePolicies(target, settings).flatMap((policy) => entry(policy, root))),
      "</policies>",
    ]),
    "</policyDefinitions>",
  );
}

function entry({ name, level, setting, key }: TemplatePolicy, root: string): string[] {
  const isSwitch = setting.form === "boolean";
  const attributes = [
    `name="${name}"`,
    'class="Both"',
    `displayName="$(string.${setting.key})"`,
    `explainText="$(string.${setting.key}_help)"`,
    `key="${escapeXml(key)}"`,
    ...(isSwitch
      ? [`valueName="${setting.key}"`]
      : [`presentation="$(presentation.${setting.key})"`]),
  ];
  return [
    `<policy ${attributes.join(" ")}>`,
    ...indent([
      `<parentCategory ref="${level === "set" ? root : `${root}_${level}`}" />`,
      '<supportedOn ref="SUPPORTED" />',
      ...(isSwitch
        ? [
            '<enabledValue><decimal value="1" /></enabledValue>',
            '<disabledValue><decimal value="0" /></disabledValue>',
          ]
        : ["<elements>", ...indent(element(setting, key)), "</elements>"]),
    ]),
    "</policy>",
  ];
}

function element(setting: KitSetting, key: string): string[] {
  const { key: name } = setting;
  if (setting.form === "list") {
    return [`<list id="${name}" key="${escapeXml(key)}\\${name}" valuePrefix="" />`];
  }
  if (setting.form === "choice") {
    return [
      `<enum id="${name}" valueName="${name}" required="true">`,
      ...indent(
        setting.choices.map(
          ({ value }) =>
            `<item displayName="$(string.${name}_${value})"><value><string>${value}</string></value></item>`,
        ),
      ),
      "</enum>",
    ];
  }
  return [`<text id="${name}" valueName="${name}" required="true" maxLength="16000" />`];
}
