/** A row of Boavizta's table, by the names of its columns. */
export type Sheet = Readonly<Record<string, string>>;

/** Rows of a CSV file whose fields have no line break. */
function readRows(csv: string): string[][] {
  return csv
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
      ),
    );
}

export function readSheets(csv: string): Sheet[] {
  const [head = [], ...rows] = readRows(csv);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}

/** Kilograms of one phase, as the product of the total and a share; `undefined` if the sheet has no share. */
function phaseKg(sheet: Sheet, phase: "manufacturing" | "transport" | "eol") {
  const total = Number(sheet.gwp_total);
  const share = Number(sheet[`gwp_${phase}_ratio`]);
  return total > 0 && share > 0 ? total * share : undefined;
}

/** Between two ranks it is interpolated, as spreadsheets do. */
function quantile(sorted: readonly number[], share: number): number {
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)]!;
  return below + (sorted[Math.ceil(rank)]! - below) * (rank - Math.floor(rank));
}

/** The number of values, and their quantiles at `quantileShares`. */
function statisticsOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return [
    sorted.length,
    ...quantileShares.map((share) => Number(quantile(sorted, share).toFixed(2))),
  ];
}

const quantileShares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1] as const;
const kinds = ["Smartphone", "Tablet", "Laptop", "Desktop", "Monitor"] as const;
/** Diagonals from which the classes of monitors start, in inches. */
const monitorClasses = [0, 22, 24, 27, 31.5] as const;

/** Statistics of the phases of each kind, and of the making of monitors by size. */
export function sheetStatistics(sheets: readonly Sheet[]) {
  const phasesOf = (
    of: readonly Sheet[],
    phases: readonly ("manufacturing" | "transport" | "eol")[],
  ) =>
    Object.fromEntries(
      phases.map((phase) => [
        phase,
        statisticsOf(of.flatMap((sheet) => phaseKg(sheet, phase) ?? [])),
      ]),
    );
  const ofKind = (kind: string) => sheets.filter(({ subcategory }) => subcategory === kind);
  const byKind = kinds.map((kind) => [
    kind.toLowerCase(),
    phasesOf(ofKind(kind), ["manufacturing", "transport", "eol"]),
  ]);
  const bySize = monitorClasses.map((from, index) => {
    const to = monitorClasses[index + 1] ?? Infinity;
    const inClass = ofKind("Monitor").filter(({ screen_size: size = "" }) => {
      const inches = Number(size);
      return size !== "" && inches >= from && inches < to;
    });
    return [`monitorFrom${from}`, phasesOf(inClass, ["manufacturing"])];
  });
  return Object.fromEntries([...byKind, ...bySize]);
}
