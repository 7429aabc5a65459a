import { languageName, languages } from "@digital-cleanup/text";
import type { Settings } from "../../platform/settings/settings-schema.ts";
import type { PageContext } from "../../ui/page-context.ts";
import { zoneName } from "../../ui/settings/zone-options.ts";
import type { ManagedLine } from "./managed-lines.ts";

/** The names that the dashboard gives the features. */
const featureNames = {
  transfer: "welcome.set.measurement",
  sober: "dashboard.sober",
  cleanup: "dashboard.cleanup",
  devices: "dashboard.devices",
  challenge: "dashboard.challenge",
  session: "dashboard.session",
  downloads: "dashboard.downloads",
  "browser-tidy": "dashboard.browserTidy",
  declare: "dashboard.declare",
  habits: "dashboard.habits",
} as const satisfies Record<Settings["disabledFeatures"][number], string>;

/** What a setting of the organisation means, in the language of the page. */
export function writeMeans(
  { key, means }: ManagedLine,
  { t, format, settings }: Pick<PageContext, "t" | "format" | "settings">,
): string {
  if (typeof means === "string") return t(means);
  if (key === "gridZone") return zoneName(format, settings.gridZone.value);
  if (key === "disabledFeatures") {
    return settings.disabledFeatures.value.map((id) => t(featureNames[id])).join(", ");
  }
  const language = languages.find((candidate) => candidate === means.value);
  return language ? languageName(language) : means.value;
}
