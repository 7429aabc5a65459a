import { cpus, loadavg } from "node:os";

export type Measured = { title: string; note?: string; rows: Record<string, string>[] };

/** A Markdown table with aligned columns, as the formatter writes it. */
function table(rows: Record<string, string>[]): string[] {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(3, ...[column, ...rows.map((row) => row[column] ?? "")].map((cell) => cell.length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [
    line(columns),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ""))),
  ];
}

/** Other programs were running if more tasks wanted a processor than there are. A benchmark itself takes about one. */
function sharedNote(): string {
  const [, load = 0] = loadavg();
  return load > cpus().length + 1
    ? ` The machine was shared (load average ${load.toFixed(0)}).`
    : "";
}

/** The Markdown of a file in `results`: its tables with the date and the machine. The first title is the heading. */
export function inMarkdown(...measured: Measured[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`;
  const where = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${machine}.${sharedNote()}`;
  return measured
    .flatMap(({ title, note, rows }, index) => [
      ...(index === 0 ? [`# ${title}`, "", where, ""] : [`## ${title}`, ""]),
      ...(note ? [note, ""] : []),
      ...table(rows),
      "",
    ])
    .join("\n");
}
