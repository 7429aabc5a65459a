import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import type { Access } from "../access/list-accesses.ts";

export type DiagnosticFacts = {
  version: string;
  isWork: boolean;
  userAgent: string;
  languages: readonly string[];
  settings: EffectiveSettings;
  accesses: readonly Access[];
  storedBytes: number | undefined;
};

/**
 * What a person who looks for a fault needs to know, in lines of text. It has no address, name or code: single sites are counted, and
 * of the settings it gives only those with a choice from a list.
 */
export function writeDiagnostic(facts: DiagnosticFacts): string {
  const { version, isWork, userAgent, languages, settings, accesses, storedBytes } = facts;
  const granted = accesses.filter(({ isGranted }) => isGranted);
  const kinds = granted.map(({ kind }) => kind).filter((kind) => kind !== "site");
  const sites = granted.length - kinds.length;
  const chosen = (["language", "measurement", "siteHistory"] as const).map(
    (key) => `${key}: ${settings[key].value} (${settings[key].source})`,
  );
  const byPolicy = Object.entries(settings)
    .filter(([, { source }]) => source === "policy")
    .map(([key]) => key);
  const list = (items: readonly string[]) => items.join(", ") || "none";
  return [
    `Digital Cleanup ${version}, ${isWork ? "work" : "public"} edition`,
    `browser: ${userAgent}`,
    `languages: ${list(languages)}`,
    ...chosen,
    `access: ${list(kinds)}; single sites: ${sites}`,
    `turned off: ${list(settings.disabledFeatures.value)}`,
    `set by policy: ${list(byPolicy)}`,
    `stored: ${storedBytes === undefined ? "unknown" : `${storedBytes} bytes`}`,
  ].join("\n");
}
