import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";

/** The store build with every page measured, as after a person has granted it in the browser's prompt. */
export async function launchMeasuring(settings: { liveStreams?: true } = {}): Promise<ChromiumRig> {
  const rig = await launchChromium({ mode: "store", alterBuild: grantEverything });
  await rig.writeStorage({ settings: { measurement: "always", ...settings } });
  await rig.untilMeasuring();
  return rig;
}

async function grantEverything(folder: string): Promise<void> {
  const file = path.join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as Record<string, string[]>;
  manifest["permissions"]!.push("webRequest");
  manifest["host_permissions"] = manifest["optional_host_permissions"]!;
  await writeFile(file, JSON.stringify(manifest));
}
