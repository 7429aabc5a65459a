import { browser } from "../../../platform/browser.ts";
import { isFirefox, isWorkBuild } from "../../../platform/build.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { listAccesses } from "../access/list-accesses.ts";
import { writeDiagnostic } from "./write-diagnostic.ts";

/** The diagnostic text of this browser. */
export async function readDiagnostic(settings: EffectiveSettings): Promise<string> {
  const [granted, { usage }] = await Promise.all([
    browser.permissions.getAll(),
    navigator.storage.estimate(),
  ]);
  return writeDiagnostic({
    version: browser.runtime.getManifest().version,
    isWork: isWorkBuild,
    userAgent: navigator.userAgent,
    languages: navigator.languages,
    settings,
    accesses: listAccesses(granted, isFirefox),
    storedBytes: usage,
  });
}
