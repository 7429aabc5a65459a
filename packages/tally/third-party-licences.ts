import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, isAbsolute, join } from "node:path";
import type { Plugin } from "vite";

type Manifest = {
  name?: string;
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
};
type Licence = { title: string; texts: string[] };

const ours = /^@digital-cleanup\//;
const installed = /[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^@\\/][^\\/]*$/;

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice)/i.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8").trim());

/** The last section of a README, if it is that of the licence: some packages have its text only there. */
const sectionsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^readme\.md$/i.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8").split(/^## /m).at(-1)!)
    .filter((section) => /^licen[cs]e\n[^]*permission is hereby granted/i.test(section))
    .map((section) => section.replace(/^.*\n/, "").trim());

/** Of a file: the texts between it and the root of its package, including those of data folders, then its dependencies. */
function licencesOf(file: string): Licence[] {
  const texts: string[] = [];
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    texts.push(...textsIn(folder));
    const path = join(folder, "package.json");
    const manifest: Manifest = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
    const { name = "", version, license, dependencies = {} } = manifest;
    // Of our own packages, only data has a licence of its own; the rest is under LICENSE.
    if (ours.test(name)) return texts.length === 0 ? [] : [{ title: `Data in ${name}`, texts }];
    // A manifest in a sub-folder only sets the module type of the folder.
    if (!installed.test(folder)) continue;
    if (texts.length === 0) texts.push(...sectionsIn(folder));
    if (texts.length === 0) throw new Error(`${name} comes without the text of its licence`);
    // A package may contain a copy of one that it depends on, as that of blind signatures does.
    const below = Object.keys(dependencies).flatMap((dependency) =>
      licencesOf(findPackageJSON(dependency, file)!),
    );
    return [{ title: `${name} ${version} (${license})`, texts }, ...below];
  }
  return [];
}

/**
 * Writes the licences of third-party code in the bundle beside it. A plugin instance passed to several builds collects
 * the licences of all.
 */
export function thirdPartyLicences(): Plugin {
  const sections = new Set<string>();
  return {
    name: "third-party-licences",
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        for (const id of output.moduleIds) {
          if (!isAbsolute(id)) continue;
          for (const { title, texts } of licencesOf(id.split("?")[0]!))
            sections.add([title, ...texts].join("\n\n"));
        }
      }
      const source = [...sections].toSorted().join(`\n\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY-LICENCES.txt", source: `${source}\n` });
    },
  };
}
