import { globSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { launchChromium } from "../rig/chromium/launch-chromium.ts";
import { fillHistory } from "./history/fill-history.ts";
import type { Measured } from "./in-markdown.ts";

const total = 10_000;
/** Visits are recorded as they end: a few at a time. */
const filling = { days: 29, batch: 4 };

const diskBytes = (profile: string): number =>
  globSync("Default/IndexedDB/chrome-extension_*/*", { cwd: profile })
    .map((file) => statSync(path.join(profile, file)).size)
    .reduce((sum, bytes) => sum + bytes, 0);

/** What the visits of a month take in the profile, as the browser stores them. */
export async function run(): Promise<Measured> {
  const profile = await mkdtemp(path.join(tmpdir(), "history-size-"));
  const row = (when: string) => {
    const bytes = diskBytes(profile);
    return {
      when,
      "on disk, MB": (bytes / 1e6).toFixed(1),
      "per visit, kB": (bytes / total / 1e3).toFixed(2),
    };
  };
  const rows: Record<string, string>[] = [];
  try {
    const rig = await launchChromium({ profile });
    await rig.writeStorage({ settings: { siteHistory: "full" } });
    const page = await rig.openDashboard("settings");
    await fillHistory(page, total, filling);
    await wait(2_000);
    rows.push(row("as they were recorded"));
    await rig.close();
    const again = await launchChromium({ profile });
    await again.openDashboard("settings");
    await wait(2_000);
    rows.push(row("after the browser's next start"));
    await again.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    title: "What the history takes (Chromium)",
    note: `${total.toLocaleString("en")} visits of ${filling.days} days, each with its site, recorded ${filling.batch} at a time through the extension's recorder: the files of its IndexedDB, with the rows of their days.`,
    rows,
  };
}
