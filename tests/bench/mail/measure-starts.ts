import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { workBuild } from "../../real/thunderbird/stage.ts";
import { writeXpi } from "../../rig/thunderbird/write-xpi.ts";
import { median } from "../median.ts";
import { makeProfile, timeStart } from "./start-thunderbird.ts";

const workId = "digital-cleanup-thunderbird-work@extension";
const emptyId = "empty@extension";

/** An extension that does nothing: what Thunderbird's start costs with any. */
function writeEmptyExtension(folder: string): string {
  const source = path.join(folder, "empty");
  mkdirSync(source);
  const manifest = {
    manifest_version: 3,
    name: "Empty",
    version: "1.0",
    browser_specific_settings: { gecko: { id: emptyId } },
  };
  writeFileSync(path.join(source, "manifest.json"), JSON.stringify(manifest));
  const file = path.join(folder, "empty.xpi");
  writeXpi(source, file);
  return file;
}

type Times = { none: number; empty: number; ours: number };

/** The median of the ratios of each round, and the quarter of the rounds below and above it. */
function compare(times: readonly Times[], kind: keyof Times, base: keyof Times): string {
  const ratios = times
    .map((round) => round[kind] / round[base])
    .toSorted((one, next) => one - next);
  const quarter = ratios.length >> 2;
  const [low, high] = [ratios[quarter]!, ratios.at(-1 - quarter)!];
  return `${median(ratios).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}

/** Starts Thunderbird without an extension, with an empty one and with ours, in rounds that begin with another one each time. */
export async function measureStarts(rounds: number): Promise<Record<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), "xpi-"));
  const file = path.join(folder, "extension.xpi");
  writeXpi(workBuild, file);
  const profiles = {
    none: makeProfile(),
    empty: makeProfile({ file: writeEmptyExtension(folder), id: emptyId }),
    ours: makeProfile({ file, id: workId }),
  };
  const starts = {
    none: () => timeStart(profiles.none.profile),
    empty: () => timeStart(profiles.empty.profile, emptyId),
    ours: () => timeStart(profiles.ours.profile, workId),
  };
  const kinds = ["none", "empty", "ours"] as const;
  const times: Times[] = [];
  try {
    // The first starts fill the profiles.
    for (const kind of [...kinds, ...kinds]) await starts[kind]();
    for (let round = 0; round < rounds; round++) {
      const ms: Times = { none: 0, empty: 0, ours: 0 };
      for (let at = 0; at < kinds.length; at++) {
        const kind = kinds[(round + at) % kinds.length]!;
        ms[kind] = await starts[kind]();
      }
      times.push(ms);
    }
  } finally {
    for (const { remove } of Object.values(profiles)) remove();
    rmSync(folder, { recursive: true, force: true });
  }
  const medianOf = (kind: keyof Times) => median(times.map((ms) => ms[kind])).toFixed(0);
  return {
    rounds: String(rounds),
    "without, ms": medianOf("none"),
    "with an empty extension, ms": medianOf("empty"),
    "with the extension, ms": medianOf("ours"),
    "empty to without (middle half)": compare(times, "empty", "none"),
    "ours to without (middle half)": compare(times, "ours", "none"),
    "ours to empty (middle half)": compare(times, "ours", "empty"),
  };
}
