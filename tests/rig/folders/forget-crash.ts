import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

type Settings = { exceptions?: Record<string, unknown> };
type Preferences = { profile: { content_settings?: Settings } };

/**
 * After a crash Chromium offers to restore its pages in a bubble that would receive the keys meant
 * for its prompt, and it shows another prompt about a folder if it had time to record the grant.
 * Tests need neither.
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
