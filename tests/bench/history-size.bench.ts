import { globSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { launchChromium } from "../rig/chromium/launch-chromium.ts";
import { fillHistory } from "./history/fill-history.ts";
import type { Measured } from "./in-markdown.ts";

const total = 10_000;
/** A few visits at a time, each counted after a minute, later while it is open, and when it ends. */
const filling = { days: 29, batch: 4, times: 3 };

const diskBytes = (profile: string): number =>
  globSync("Default/IndexedDB/chrome-extension_*/*", { cwd: profile })
    .map((file) => statSync(path.join(profile, file)).size)
    .reduce((sum, bytes) => sum + bytes, 0);

/** What the visits of a month take in the profile, as the browser stores them. */
export async function run(): Promise<Measured> {
  const profile = await mkdtemp(path.join(tmpdir(), "history-size-"));
  const row = (when: string, bytes: number, visits = total) => ({
    when,
    "on disk, MB": (bytes / 1e6).toFixed(1),
    "per visit, kB": (bytes / visits / 1e3).toFixed(2),
  });
  let mostBytes = 0;
  const rows: Record<string, string>[] = [];
  try {
    const rig = await launchChromium({ profile });
    await rig.writeStorage({ settings: { siteHistory: "full" } });
    const page = await rig.openDashboard("settings");
    const onBatch = (written: number) => {
      if (written % 100 !== 0) return;
      const bytes = diskBytes(profile);
      mostBytes = Math.max(mostBytes, bytes);
      if (written % 2_500 === 0) rows.push(row(`${written} visits`, bytes, written));
    };
    await fillHistory(page, total, { ...filling, onBatch });
    rows.push(row("at most, while they were recorded", mostBytes));
    await rig.close();
    const again = await launchChromium({ profile });
    await again.openDashboard("settings");
    await wait(2_000);
    rows.push(row("after the browser's next start", diskBytes(profile)));
    await again.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    title: "What the history takes (Chromium)",
    note: `${total.toLocaleString("en")} visits of ${filling.days} days, each with its site, recorded ${filling.batch} at a time and ${filling.times} times each through the extension's recorder: the files of its IndexedDB, with the rows of their days.`,
    rows,
  };
}
