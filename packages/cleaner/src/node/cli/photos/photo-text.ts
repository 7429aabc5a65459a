import type { Printing } from "../printing.ts";
import type { PhotoReport } from "./photo-report.ts";
import { createReportLines, printable } from "../report-lines.ts";
import { refusedLines, undoLines } from "../report-text.ts";

/** The report of `cleaner photos` as text. */
export function photoText(report: PhotoReport, printing: Printing): string {
  const { texts, count, bytes } = printing;
  const { photos: words } = texts;
  const { lines, addCount, addList, addPaths } = createReportLines(printing);
  lines.push(`${words.photos} ${count(report.photos)}`);
  addCount(words.copies, report.copies);
  addCount(texts.leftOut, report.leftOut);
  addCount(words.byPreview, report.byPreview);
  for (const { format, photos } of report.notDecoded) {
    addCount(`${words.notDecoded} ${format.toUpperCase()}:`, photos);
  }
  addPaths(words.tooLarge, report.tooLarge);
  addPaths(words.notPictures, report.notPictures);
  addPaths(texts.unreadable, report.unreadable);
  type Line = PhotoReport["groups"][number]["files"][number];
  const toLine = (mark: string, { path, widthPixels, heightPixels, bytes: each }: Line) =>
    `    ${mark}  ${widthPixels} × ${heightPixels}  ${bytes(each)}  ${printable(path)}`;
  for (const kind of ["samePicture", "burst"] as const) {
    const groups = report.groups.filter((group) => group.kind === kind);
    const blocks = groups.map(({ files: [best, ...others], reasons }) =>
      [
        toLine(words.best, best!),
        `    ${texts.because} ${reasons.map((reason) => words.reasons[reason]).join(", ")}`,
        ...others.map((file) => toLine(words.alike, file)),
        "",
      ].join("\n"),
    );
    addList(words.kinds[kind], blocks);
  }
  const blurry = report.blurry.map((file) => toLine(words.signs[file.sign], file));
  addList(words.blurry, blurry);
  if (report.groups.length + report.blurry.length > 0) lines.push("", words.nothingChosen);
  if (report.aside) lines.push("", ...asideLines(report, report.aside, printing));
  if (!report.isComplete) lines.push("", texts.stopped);
  return lines.join("\n");
}

function asideLines(
  { folder }: PhotoReport,
  { batch, moved, refused }: NonNullable<PhotoReport["aside"]>,
  printing: Printing,
): string[] {
  const { texts, count, bytes } = printing;
  return [
    `${texts.aside} ${count(moved.files)}, ${bytes(moved.bytes)}`,
    ...refusedLines(refused, printing),
    ...(moved.files > 0 ? undoLines(folder, batch, printing) : []),
  ];
}
