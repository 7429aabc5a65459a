import { createFolderTest } from "../../duplicates/identical-folders.ts";
import type { Localization } from "./language.ts";
import { createReportLines, maxShown, printable } from "./report-lines.ts";
import type { BatchReport, Report, TrashReport } from "./report.ts";

/** A folder quoted for a shell. */
const quoted = (folder: string): string =>
  process.platform === "win32" ? `"${folder}"` : `'${printable(folder).replaceAll("'", "'\\''")}'`;

/** The report of a scan as text. */
export function reportText(report: Report, localization: Localization): string {
  const { texts, count, bytes } = localization;
  const { lines, addCount, addList, addPaths } = createReportLines(localization);
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
  addList(
    texts.folders,
    report.folders.map(({ files, bytes: each, kept, removed }) =>
      [
        `  ${bytes(each * removed.length)}, ${texts.filesEach} ${count(files)}`,
        ...kept.map((path) => `    ${texts.kept}  ${printable(path)}`),
        ...removed.map((path) => `    ${texts.removed}  ${printable(path)}`),
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
      ...kept.map((path) => `    ${texts.kept}  ${printable(path)}`),
      ...(reasons.length > 0
        ? [`    ${texts.because} ${reasons.map((reason) => texts.reasons[reason]).join(", ")}`]
        : []),
      ...removed.map((path) => `    ${isByName ? texts.alike : texts.removed}  ${printable(path)}`),
    ].join("\n"),
  );
  addList(isByName ? texts.groupsByName : texts.groups, groups);
  if (groups.length > 0 && isByName) lines.push(texts.notCompared);
  else if (report.groups.length > 0) {
    lines.push(`${bytes(report.freeableBytes)} ${texts.freeable}. ${texts.lastCopy}`);
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
  if (report.aside) lines.push("", ...asideLines(report, report.aside, localization));
  if (!report.isComplete) lines.push("", texts.stopped);
  return lines.join("\n");
}

function asideLines(
  { folder, findings }: Report,
  { batch, moved, movedFolders, refused }: NonNullable<Report["aside"]>,
  { texts, count, bytes }: Localization,
): string[] {
  if (moved.files === 0 && movedFolders === 0 && refused.length === 0) return [texts.nothingToMove];
  const hasFilesToReview = findings.some(({ confidence }) => confidence === "likely");
  return [
    `${texts.aside} ${count(moved.files)}, ${bytes(moved.bytes)}`,
    ...(movedFolders > 0 ? [`${texts.asideFolders} ${count(movedFolders)}`] : []),
    ...refusedLines(refused, { texts, count, bytes }),
    ...(hasFilesToReview ? [texts.onlyCertain] : []),
    ...(refused.some(({ reason }) => reason === "stopped") ? [texts.stoppedMoving] : []),
    ...(moved.files + movedFolders > 0 ? undoLines(folder, batch, { texts, count, bytes }) : []),
  ];
}

/** The files that stayed, each with the reason in words. */
export const refusedLines = (
  refused: readonly { path: string; reason: string }[],
  { texts, count }: Localization,
): string[] => [
  ...(refused.length > 0 ? [`${texts.stayed} ${count(refused.length)}`] : []),
  ...refused
    .slice(0, maxShown)
    .map(({ path, reason }) => `  ${printable(path)}  (${texts.refusals[reason] ?? reason})`),
];

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
export const batchText = (report: BatchReport, { texts, count, bytes }: Localization): string =>
  [
    `${texts[report.deed]} ${count(report.done.files)}, ${bytes(report.done.bytes)}`,
    ...(report.isCounted === false ? [texts.notCounted] : []),
    ...(report.stayed.length > 0 ? [`${texts.stayed} ${count(report.stayed.length)}`] : []),
    ...report.stayed.slice(0, maxShown).map((path) => `  ${printable(path)}`),
    ...(report.gone.length > 0 ? [`${texts.gone} ${count(report.gone.length)}`] : []),
    ...report.gone.slice(0, maxShown).map((path) => `  ${printable(path)}`),
    ...(report.lastCopies.length > 0
      ? [
          `${texts.lastCopiesLeft} ${count(report.lastCopies.length)}`,
          texts.evenLastCopies,
          `  cleaner scan ${quoted(report.folder)} --empty-trash ${report.batch} --even-last-copies`,
        ]
      : []),
  ].join("\n");

/** The undo command, printed before the first move. */
export const undoHint = (folder: string, batch: string, { texts }: Localization): string =>
  `${texts.batch} ${batch}\n${texts.next[0]!}\n  cleaner scan ${quoted(folder)} --undo ${batch}`;

/** How to delete a batch that was set aside elsewhere. */
export const foreignHint = (folder: string, batch: string, { texts }: Localization): string =>
  `${batch}\n${texts.evenForeign}\n  cleaner scan ${quoted(folder)} --empty-trash ${batch} --even-foreign`;

/** The report of `--list` as text. */
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
