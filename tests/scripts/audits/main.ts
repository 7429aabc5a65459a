import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../test/run-command.ts";
import { auditFiles } from "./audit-files.ts";
import { frenchDeployment } from "./translated-blocks.ts";

/** Writes the statements of accessibility and eco-design, their grids, the papers, and the code of the French guide. */
const folder = path.join(root, "docs/deploiement");
const files = Object.entries(auditFiles());
mkdirSync(path.join(folder, "imprimer"), { recursive: true });
for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
writeFileSync(path.join(root, "docs/deployment.fr.md"), frenchDeployment());
console.log(`${files.length} files in docs/deploiement`);
