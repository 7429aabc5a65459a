import { type Language, languages, writeCsv } from "@digital-cleanup/text";
import { workGeckoId, workThunderbirdId } from "../work-identity.ts";
import { adml } from "./adml.ts";
import { admx } from "./admx.ts";
import { examplePolicy, exampleThunderbirdPolicy } from "./example-policy.ts";
import {
  chromiumExtensionSettings,
  firefoxExtensionSettings,
  thunderbirdExtensionSettings,
} from "./extension-settings.ts";
import { kitSettings } from "./kit-settings.ts";
import { mobileconfig } from "./mobileconfig.ts";
import { omaUriRows } from "./oma-uri.ts";
import { policyTargets, type PolicyTarget, workChromeId } from "./policy-targets.ts";
import {
  detectScript,
  installScript,
  type RegistryPlan,
  removeScript,
  testScript,
} from "./powershell.ts";
import { regFile } from "./reg-file.ts";
import { verifyScript } from "./verify-script.ts";

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Windows names languages with their country: fr-FR, en-US. */
function cultureName(language: Language): string {
  const { region } = new Intl.Locale(language).maximize();
  return `${language}-${region}`;
}

const extensionSettingsOf = ({ id }: PolicyTarget) =>
  id === "Firefox" ? firefoxExtensionSettings() : chromiumExtensionSettings(id);

/** The policy file of Chromium browsers on Linux: the installation and the settings. */
const linuxPolicy = (browser: "Chrome" | "Edge") => ({
  ExtensionSettings: chromiumExtensionSettings(browser),
  "3rdparty": { extensions: { [workChromeId]: examplePolicy } },
});

const firefoxPolicies = () => ({
  policies: {
    ExtensionSettings: firefoxExtensionSettings(),
    "3rdparty": { Extensions: { [workGeckoId]: examplePolicy } },
  },
});

const thunderbirdPolicies = () => ({
  policies: {
    ExtensionSettings: thunderbirdExtensionSettings(),
    "3rdparty": { Extensions: { [workThunderbirdId]: exampleThunderbirdPolicy } },
  },
});

/** Preference domains of macOS: the browser's own, and for Chromium browsers one for the extension. */
function profileOf({ id }: PolicyTarget) {
  if (id === "Firefox") {
    const { policies } = firefoxPolicies();
    return mobileconfig(id, [
      ["org.mozilla.firefox", { EnterprisePoliciesEnabled: true, ...policies }],
    ]);
  }
  const domain = id === "Chrome" ? "com.google.Chrome" : "com.microsoft.Edge";
  return mobileconfig(id, [
    [domain, { ExtensionSettings: chromiumExtensionSettings(id) }],
    [`${domain}.extensions.${workChromeId}`, examplePolicy],
  ]);
}

function registryFileOf(target: PolicyTarget): string {
  const settings = Object.entries(extensionSettingsOf(target)).map(
    ([id, entry]) => [id, JSON.stringify(entry)] as const,
  );
  const root = target.key.replace(/\\3rdparty\\.*/, "");
  return regFile([
    [`${root}\\ExtensionSettings`, Object.fromEntries(settings)],
    [target.key, examplePolicy],
  ]);
}

/** Every generated file of the kit, by its path below `docs/enterprise`. */
export function kitFiles(): Record<string, string> {
  const settings = kitSettings();
  const plan: RegistryPlan = policyTargets.map((target) => ({
    target,
    values: examplePolicy,
    extensionSettings: extensionSettingsOf(target),
  }));
  const [chrome, edge] = policyTargets as [PolicyTarget, PolicyTarget];
  const rows = policyTargets.flatMap((target) => omaUriRows(target, settings, examplePolicy));
  return {
    ...Object.fromEntries(
      policyTargets.flatMap((target) => [
        [`admx/DigitalCleanup-${target.id}.admx`, admx(target, settings)],
        ...languages.map((language) => [
          `admx/${cultureName(language)}/DigitalCleanup-${target.id}.adml`,
          adml(target, settings, language),
        ]),
        [`macos/${target.id.toLowerCase()}.mobileconfig`, profileOf(target)],
        [`extension-settings/${target.id.toLowerCase()}.json`, pretty(extensionSettingsOf(target))],
        [
          `extension-settings/${target.id.toLowerCase()}.one-line.json`,
          `${JSON.stringify(extensionSettingsOf(target))}\n`,
        ],
      ]),
    ),
    "windows/chrome.reg": registryFileOf(chrome),
    "windows/edge.reg": registryFileOf(edge),
    "windows/Install.ps1": installScript(plan),
    "windows/Detect.ps1": detectScript(plan),
    "windows/Remove.ps1": removeScript(plan),
    "windows/Test-Policy.ps1": testScript(plan),
    "intune/oma-uri.csv": writeCsv(
      [
        ["Name", "OMA-URI", "Data type", "Value"],
        ...rows.map(({ name, uri, type, value }) => [name, uri, type, value]),
      ],
      ",",
    ),
    "firefox/policies.json": pretty(firefoxPolicies()),
    "thunderbird/policies.json": pretty(thunderbirdPolicies()),
    "linux/chrome.json": pretty(linuxPolicy("Chrome")),
    "linux/edge.json": pretty(linuxPolicy("Edge")),
    "linux/verify-policies.sh": verifyScript(),
  };
}
