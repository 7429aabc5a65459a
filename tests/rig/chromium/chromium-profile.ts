import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * A profile that never offers to translate: the offer would receive the keys meant for Chromium's
 * prompts, and no flag disables it any more. It is `kept`, or a new one that lasts until `remove`.
 */
export function chromiumProfile(kept?: string) {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), "profile-"));
  const preferences = path.join(folder, "Default/Preferences");
  if (!existsSync(preferences)) {
    mkdirSync(path.dirname(preferences), { recursive: true });
    writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } }));
  }
  const remove = () => {
    // The browser's helper processes may still write for a moment.
    if (!kept) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { folder, remove };
}
