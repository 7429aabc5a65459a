import type { PhotoReport } from "./photo-report.ts";

const head = "kind,group,best,path,bytes,width,height,taken,sharpness,reasons";

/** A cell that no spreadsheet reads as a formula. */
const cell = (value: string | number | undefined): string => {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line for each photo found, with a head. */
export function photoCsv({ groups, blurry }: PhotoReport): string {
  const toLine = (
    {
      path,
      bytes,
      widthPixels,
      heightPixels,
      takenAt,
      sharpness,
    }: PhotoReport["groups"][number]["files"][number],
    ...[kind, group, best, reasons]: [string, number | undefined, string, string]
  ) =>
    [
      kind,
      group,
      best,
      path,
      bytes,
      widthPixels,
      heightPixels,
      takenAt,
      sharpness?.toFixed(1),
      reasons,
    ]
      .map(cell)
      .join(",");
  const lines = groups.flatMap(({ kind, files, reasons }, index) =>
    files.map((file, place) =>
      toLine(
        file,
        kind,
        index + 1,
        place === 0 ? "best" : "",
        place === 0 ? reasons.join(" ") : "",
      ),
    ),
  );
  const blurred = blurry.map(({ sign, ...file }) => toLine(file, "blurry", undefined, "", sign));
  return `${[head, ...lines, ...blurred].join("\n")}\n`;
}
