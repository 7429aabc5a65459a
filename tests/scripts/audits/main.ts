import { writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../test/run-command.ts";
import { auditFiles } from "./audit-files.ts";

/** Writes the statements of accessibility and eco-design, their grids, and the register entry. */
const files = Object.entries(auditFiles());
for (const [name, text] of files) writeFileSync(path.join(root, "docs/deploiement", name), text);
console.log(`${files.length} files in docs/deploiement`);
