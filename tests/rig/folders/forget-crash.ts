import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

type Settings = { exceptions?: Record<string, unknown> };
type Preferences = { profile: { content_settings?: Settings } };

/**
 * Chromium offers to restore the pages of a crash, in a bubble that would take the keys meant for its question, and asks
 * another question about a folder where it had the time to write down that it was given: neither is what is tried here.
 */
export async function forgetCrash(profile: string): Promise<void> {
  const file = path.join(profile, "Default/Preferences");
  const preferences = JSON.parse(await readFile(file, "utf8")) as Preferences;
  const calm = { ...preferences.profile, exit_type: "Normal", exited_cleanly: true };
  for (const name of Object.keys(calm.content_settings?.exceptions ?? {})) {
    if (name.startsWith("file_system_")) delete calm.content_settings!.exceptions![name];
  }
  await writeFile(file, JSON.stringify({ ...preferences, profile: calm }));
}
