import { createFolderTest } from "../../duplicates/identical-folders.ts";
import type { Localization } from "./language.ts";
import type { Printing } from "./printing.ts";
import { createReportLines, listLines, pathLines, printable } from "./report-lines.ts";
import type { ApplyReport, BatchReport, Report, TrashReport } from "./report.ts";

/** A folder quoted for a shell. */
const quoted = (folder: string): string =>
  process.platform === "win32" ? `"${folder}"` : `'${printable(folder).replaceAll("'", "'\\''")}'`;

/** The report of a scan as text. */
export function reportText(report: Report, printing: Printing): string {
  const { texts, count, bytes, paint } = printing;
  const { lines, addCount, addList, addPaths } = createReportLines(printing);
  lines.push(`${texts.files} ${count(report.before.files)}, ${bytes(report.before.bytes)}`);
  addCount(texts.hardLinks, report.hardLinks);
  addCount(texts.leftOut, report.leftOut);
  addCount(texts.parts, report.parts);
  addList(
    texts.leftAlone,
    report.leftAlone.map(
      ({ path, kind }) => `  ${printable(path || ".")}  (${texts.leftAloneKinds[kind]})`,
    ),
  );
  addPaths(texts.specialFiles, report.specialFiles);
  addPaths(texts.unreadable, report.unreadable);

  const isByName = report.comparedBy === "nameAndSize";
  const removedLabel = paint("yellow", isByName ? texts.alike : texts.removed);
  addList(
    texts.folders,
    report.folders.map(({ files, bytes: each, kept, removed }) =>
      [
        `  ${bytes(each * removed.length)}, ${texts.filesEach} ${count(files)}`,
        ...kept.map((path) => `    ${paint("green", texts.kept)}  ${printable(path)}`),
        ...removed.map((path) => `    ${paint("yellow", texts.removed)}  ${printable(path)}`),
      ].join("\n"),
    ),
  );
  const isTold = createFolderTest(
    report.folders.map(({ kept, removed }) => ({ folders: [...kept, ...removed] })),
  );
  const ownGroups = report.groups.filter(({ kept, removed }) => !isTold([...kept, ...removed]));
  const groups = ownGroups.map(({ bytes: each, kept, removed, reasons }) =>
    [
      `  ${bytes(each * removed.length)}`,
      ...kept.map((path) => `    ${paint("green", texts.kept)}  ${printable(path)}`),
      ...(reasons.length > 0
        ? [`    ${texts.because} ${reasons.map((reason) => texts.reasons[reason]).join(", ")}`]
        : []),
      ...removed.map((path) => `    ${removedLabel}  ${printable(path)}`),
    ].join("\n"),
  );
  addList(isByName ? texts.groupsByName : texts.groups, groups);
  if (groups.length > 0 && isByName) lines.push(texts.notCompared);
  else if (report.groups.length > 0) {
    const freeable = `${bytes(report.freeableBytes)} ${texts.freeable}`;
    lines.push(`${paint("bold", freeable)}. ${texts.lastCopy}`);
  }
  for (const [kind, found] of Map.groupBy(report.findings, (finding) => finding.kind)) {
    const items = found.map(
      ({ path, bytes: each, confidence, actualType }) =>
        `  ${bytes(each)}  ${printable(path)}${confidence === "likely" ? `  (${actualType ?? texts.likely})` : ""}`,
    );
    addList(texts.kinds[kind], items);
  }
  addPaths(texts.emptyFolders, report.emptyFolders);
  addList(
    texts.biggest,
    report.biggest.map(({ path, bytes: each }) => `  ${bytes(each)}  ${printable(path)}`),
  );
  if (report.plan) lines.push("", texts.planSaved, `  cleaner apply ${quoted(report.plan)}`);
  if (report.aside) {
    const hasFilesToReview = report.findings.some(({ confidence }) => confidence === "likely");
    const review = hasFilesToReview ? [texts.onlyCertain] : [];
    lines.push("", ...asideLines(report.folder, report.aside, printing), ...review);
  }
  if (!report.isComplete) lines.push("", texts.stopped);
  return lines.join("\n");
}

/** The report of `cleaner apply` as text. */
export const applyText = ({ folder, aside }: ApplyReport, printing: Printing): string =>
  asideLines(folder, aside, printing).join("\n");

function asideLines(
  folder: string,
  { batch, moved, movedFolders, refused }: ApplyReport["aside"],
  printing: Printing,
): string[] {
  const { texts, count, bytes } = printing;
  if (moved.files === 0 && movedFolders === 0 && refused.length === 0) return [texts.nothingToMove];
  return [
    `${texts.aside} ${count(moved.files)}, ${bytes(moved.bytes)}`,
    ...(movedFolders > 0 ? [`${texts.asideFolders} ${count(movedFolders)}`] : []),
    ...refusedLines(refused, printing),
    ...(refused.some(({ reason }) => reason === "stopped") ? [texts.stoppedMoving] : []),
    ...(moved.files + movedFolders > 0 ? undoLines(folder, batch, printing) : []),
  ];
}

/** The files that stayed, each with the reason in words. */
export const refusedLines = (
  refused: readonly { path: string; reason: string }[],
  printing: Printing,
): string[] => {
  const { texts } = printing;
  const toLine = ({ path, reason }: { path: string; reason: string }) =>
    `  ${printable(path)}  (${texts.refusals[reason] ?? reason})`;
  return listLines(texts.stayed, refused.map(toLine), printing);
};

/** How to undo and how to empty a batch. */
export function undoLines(folder: string, batch: string, { texts }: Localization): string[] {
  const command = `  cleaner scan ${quoted(folder)}`;
  return [
    texts.next[0]!,
    `${command} --undo ${batch}`,
    texts.next[1]!,
    `${command} --empty-trash ${batch}`,
  ];
}

/** The report of `--undo` or `--empty-trash` as text. */
export function batchText(report: BatchReport, printing: Printing): string {
  const { texts, count, bytes } = printing;
  return [
    `${texts[report.deed]} ${count(report.done.files)}, ${bytes(report.done.bytes)}`,
    ...(report.isCounted === false ? [texts.notCounted] : []),
    ...pathLines(texts.stayed, report.stayed, printing),
    ...pathLines(texts.gone, report.gone, printing),
    ...(report.lastCopies.length > 0
      ? [
          `${texts.lastCopiesLeft} ${count(report.lastCopies.length)}`,
          texts.evenLastCopies,
          `  cleaner scan ${quoted(report.folder)} --empty-trash ${report.batch} --even-last-copies`,
        ]
      : []),
  ].join("\n");
}

/** The undo command, printed before the first move. */
export const undoHint = (folder: string, batch: string, { texts }: Localization): string =>
  `${texts.batch} ${batch}\n${texts.next[0]!}\n  cleaner scan ${quoted(folder)} --undo ${batch}`;

/** How to delete a batch that was set aside elsewhere. */
export const foreignHint = (folder: string, batch: string, { texts }: Localization): string =>
  `${batch}\n${texts.evenForeign}\n  cleaner scan ${quoted(folder)} --empty-trash ${batch} --even-foreign`;

/** The report of `--batches` as text. */
export const trashText = (
  { batches, broken }: TrashReport,
  { texts, count, bytes }: Localization,
): string =>
  [
    ...(batches.length === 0 ? [texts.nothingAside] : []),
    ...batches.map(
      ({ batch, day, isOwn, files, bytes: each }) =>
        `${batch}  ${day}  ${texts.files} ${count(files)}, ${bytes(each)}${isOwn ? "" : `  (${texts.elsewhere})`}`,
    ),
    ...broken.map(({ file, problem }) => `${printable(file)}  ${texts.manifestProblems[problem]}`),
  ].join("\n");
