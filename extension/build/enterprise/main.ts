import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { kitFiles } from "./kit-files.ts";
import { retentionCsv } from "./retention-csv.ts";

const folder = path.resolve(import.meta.dirname, "../../../docs/enterprise");
const files = kitFiles();
for (const name of new Set(Object.keys(files).map((file) => file.split("/")[0]!))) {
  rmSync(path.join(folder, name), { recursive: true, force: true });
}
for (const [name, text] of Object.entries(files)) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  if (name.endsWith(".sh")) chmodSync(file, 0o755);
}
writeFileSync(path.join(folder, "../deploiement/conservation.csv"), retentionCsv());
console.log(`${Object.keys(files).length} files in docs/enterprise`);
