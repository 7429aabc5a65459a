import { writeFileSync } from "node:fs";
import path from "node:path";
import { addressedFiles } from "./addressed-files.ts";

/** Writes the addresses of `package.json` into the other files that name them. */
const root = path.resolve(import.meta.dirname, "../../..");
const files = addressedFiles();
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
console.log(`${Object.keys(files).length} files have the addresses of package.json`);
