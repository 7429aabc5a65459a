import { globSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

type Manifest = {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
};

const ours = /^@digital-cleanup\//;

/** The packages that a folder depends on at run time, those of the workspace included, each with its folder. */
function packagesBelow(folder: string, found = new Map<string, string>()): Map<string, string> {
  const { dependencies = {} } = readManifest(folder);
  for (const name of Object.keys(dependencies)) {
    if (found.has(name)) continue;
    const beside = ["", ".."].map((up) => path.join(folder, up, "node_modules", name));
    // A package of pnpm's store has its dependencies beside it.
    const below = realpathSync(
      [...beside, path.join(folder.replace(/(.*node_modules)\/.*/, "$1"), name)].find(isFolder)!,
    );
    found.set(name, below);
    packagesBelow(below, found);
  }
  return found;
}

const isFolder = (folder: string): boolean => globSync("package.json", { cwd: folder }).length > 0;
const readManifest = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;

/** Name, version and licence of every package of others that the extension contains, with the text of its licence. */
export function thirdPartyLicences(extension: string): string {
  const others = [...packagesBelow(extension)]
    .filter(([name]) => !ours.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return others
    .map(([name, folder]) => {
      const { version, license } = readManifest(folder);
      const [file] = globSync("{LICENSE,LICENCE,license}*", { cwd: folder });
      const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : "";
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${"=".repeat(80)}\n\n`);
}
