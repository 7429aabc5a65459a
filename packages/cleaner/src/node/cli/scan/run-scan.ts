import { writeFile } from "node:fs/promises";
import { basename, relative, sep } from "node:path";
import * as z from "zod/mini";
import { beforeAfterCsv } from "../../../count/before-after-csv.ts";
import { type FileFacts, sumBytes, toFacts } from "../../../file.ts";
import type { ScanProgress } from "../../../duplicates/find-duplicates.ts";
import { buildPlan, type CleanupPlan } from "../../../plan/build-plan.ts";
import { keepFoldersWhole, planFolders } from "../../../plan/keep-folders-whole.ts";
import { isWithin } from "../../../path-parts.ts";
import { keepReasons } from "../../../plan/keep-reasons.ts";
import type { KeepPolicy } from "../../../plan/keep-rule.ts";
import { splitGroup } from "../../../plan/split-group.ts";
import { keepUnitsWhole } from "../../../units/keep-units-whole.ts";
import { walkFolder } from "../../walk-folder.ts";
import { createLeaveAlone, type LeaveAloneRules } from "../../../leave-alone/leave-alone.ts";
import { leaveAloneRules } from "./leave-alone-rules.ts";
import { savePlan } from "../plan/plan-file.ts";
import type { Options } from "../arguments.ts";
import { type Report, reportSchema } from "../report.ts";
import { type FolderScan, scanFolder } from "./scan-folder.ts";
import { type RunOptions, setScanAside } from "./set-scan-aside.ts";

/** Scans a folder given by its real path, sets files aside if requested, and reports the totals before and after. */
export async function runScan(
  root: string,
  references: string[],
  options: Options,
  run: RunOptions<[ScanProgress]>,
): Promise<Report> {
  // A monotonic clock: the system clock may be set back during the scan.
  const startMs = performance.now();
  const { kinds, hidden, work: isWorkMode } = options;
  const rules = leaveAloneRules(options);
  const scan = await scanFolder(root, {
    kinds,
    hidden,
    rules,
    isByName: options["by-name"],
    isWorkMode,
    nowMs: Date.now(),
    ...run,
  });
  // A project is compared, but loses nothing because an equal file lies elsewhere.
  const stayFolders = rules.included.filter((path) => path !== "");
  const stays = (path: string) => stayFolders.some((folder) => isWithin(path, folder));
  const chosenPolicy = {
    rule: options.keep,
    siblingsOnly: options.siblings,
    referenceFolders: [
      ...references.map((folder) => relative(root, folder).split(sep).join("/")),
      ...stayFolders,
    ],
  };
  const choices = new Map();
  const folderPolicy = keepFoldersWhole(chosenPolicy, scan.groups, scan.folders);
  const policy = keepUnitsWhole(folderPolicy, scan.groups, scan.units, choices);
  const files = scan.findings.filter(
    ({ path, confidence }) => confidence === "certain" && !stays(path),
  );
  const emptyFolders = scan.emptyFolders.filter((path) => !stays(path));
  const plan = planFolders(
    buildPlan({ ...policy, groups: scan.groups, choices, files, isWorkMode }),
    scan.folders,
  );
  const durationMs = Math.round(performance.now() - startMs);
  const report = toReport(root, scan, policy, plan, durationMs);
  let after: FileFacts[] = scan.files;
  // The result of a stopped scan is partial, so nothing is moved until a person has reviewed it.
  if (options.trash && scan.isComplete) {
    const aside = await setScanAside(root, plan, emptyFolders, run);
    after = await listFiles(root, hidden, rules);
    report.aside = { ...aside, after: sumTotals(after) };
  }
  if (options["save-plan"] && scan.isComplete) {
    report.plan = options["save-plan"];
    await savePlan(report.plan, {
      folder: root,
      moves: plan.moves,
      folders: plan.folders ?? [],
      emptyFolders,
    });
  }
  if (options.csv) {
    const text = beforeAfterCsv({ before: scan.files, after });
    await writeFile(options.csv, text, { flag: "wx" });
  }
  return z.parse(reportSchema, report);
}

const sumTotals = (files: readonly FileFacts[]) => ({
  files: files.length,
  bytes: sumBytes(files),
});

async function listFiles(
  root: string,
  hidden: boolean,
  rules: LeaveAloneRules,
): Promise<FileFacts[]> {
  const leaveAlone = createLeaveAlone(rules, basename(root));
  const { entries } = await walkFolder(root, undefined, leaveAlone);
  return entries.filter(({ path }) => hidden || !leaveAlone.hides(path)).map(toFacts);
}

function toReport(
  folder: string,
  scan: FolderScan,
  policy: KeepPolicy,
  plan: CleanupPlan,
  durationMs: number,
): Report {
  const { groups, folders, files, units, ...found } = scan;
  const leaving = new Set(plan.folders);
  const split = groups.map((group) => ({ group, ...splitGroup(group, policy, new Map()) }));
  return {
    version: 1,
    folder,
    durationMs,
    before: sumTotals(files),
    freeableBytes: sumBytes(split.flatMap(({ removed }) => removed)),
    groups: split.map(({ group, kept, removed }) => ({
      bytes: group.bytes,
      kept: kept.map(({ path }) => path),
      removed: removed.map(({ path }) => path),
      reasons: keepReasons({ kept, removed }, policy, new Map()),
    })),
    ...found,
    folders: folders.map(({ folders: same, files: each, bytes }) => {
      const [removed = [], kept = []] = [true, false].map((isLeaving) =>
        same.map(({ path }) => path).filter((path) => leaving.has(path) === isLeaving),
      );
      return { files: each, bytes, kept, removed };
    }),
    parts: units.parts.length,
  };
}
