import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
} from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";

/** Git ignores these, and unit tests need them. */
const generated = ["packages/text/src/generated", "packages/tally/dist", "extension/.wxt"];

/** Copies the working tree to a temporary folder in which unit tests run. Packages of the workspace resolve to the copy. */
export function copyTree(root: string): string {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), "mutation-")));
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const files = listed.split("\n").filter((file) => file && existsSync(path.join(root, file)));
  for (const file of [...files, ...generated.filter((name) => existsSync(path.join(root, name)))]) {
    cpSync(path.join(root, file), path.join(copy, file), { recursive: true });
  }
  for (const folder of globSync("{.,extension,tests,packages/*}/node_modules", { cwd: root })) {
    linkModules(path.join(root, folder), path.join(copy, folder), copy);
  }
  return copy;
}

/** Links installed packages to those of the original tree, and packages of the workspace to the copy. */
function linkModules(from: string, to: string, copy: string): void {
  mkdirSync(path.join(to, "@digital-cleanup"), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== "@digital-cleanup") symlinkSync(path.join(from, name), path.join(to, name));
  }
  const ours = path.join(from, "@digital-cleanup");
  if (!existsSync(ours)) return;
  for (const name of readdirSync(ours)) {
    const folder = name === "extension" ? "extension" : `packages/${name}`;
    symlinkSync(path.join(copy, folder), path.join(to, "@digital-cleanup", name));
  }
}
