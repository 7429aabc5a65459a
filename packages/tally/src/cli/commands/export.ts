import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EventExport } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { collectExport } from "../../exports/collect-export.ts";
import { exportCsv, exportParts } from "../../exports/export-csv.ts";
import { existingDatabasePath, parseWords, UsageError, withStore } from "../settings.ts";

type Files = Record<string, string>;

const formats: Record<string, (exported: EventExport) => Files> = {
  json: (exported) => ({ [`${exported.event.code}.json`]: `${JSON.stringify(exported)}\n` }),
  csv: (exported) =>
    Object.fromEntries(
      exportParts.map((part) => [`${exported.event.code}-${part}.csv`, exportCsv(exported, part)]),
    ),
};

/** `tally export CODE [--format json|csv] [--out FOLDER]` */
export async function exportEvent(args: string[], t: Text): Promise<number> {
  const { values, positionals } = parseWords(args, {
    format: { type: "string", default: "json" },
    out: { type: "string", default: "." },
  });
  const [code] = positionals;
  if (!code) throw new UsageError(t("tally.cli.codeMissing"));
  const { format, out } = values;
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!write) {
    const choices = Object.keys(formats).join(", ");
    throw new UsageError(t("tally.cli.notAChoice", { name: "format", choices, value: format }));
  }
  const exported = await withStore(existingDatabasePath, values.data, t, (store) =>
    collectExport(store, code),
  );
  if (!exported) throw new UsageError(t("tally.cli.refused.unknown", { code }));
  mkdirSync(out, { recursive: true });
  for (const [name, content] of Object.entries(write(exported))) {
    const path = join(out, name);
    writeFileSync(path, content);
    console.log(t("tally.export.written", { path }));
  }
  return 0;
}
