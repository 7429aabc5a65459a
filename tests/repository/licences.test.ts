import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";
import { thirdPartyLicences } from "../../extension/build/third-party-licences.ts";
import { readText, root } from "./built.ts";

type Manifest = {
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};
const manifests = [
  "package.json",
  ...globSync("{extension,tests,packages/*}/package.json", { cwd: root }),
];
const read = (path: string) => JSON.parse(readText(path)) as Manifest;
const permissive = [
  "MIT",
  "Apache-2.0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "MPL-2.0",
  "(BSD-2-Clause OR GPL-2.0-only)",
  "(MIT OR Apache-2.0)",
];

test("every package of ours is under the MIT licence, and one that includes other data names its licence", () => {
  for (const path of manifests) {
    const hasOwnData = existsSync(resolve(root, dirname(path), "data"));
    expect(read(path).license, path).toBe(hasOwnData ? "MIT AND CC-BY-SA-4.0 AND ODbL-1.0" : "MIT");
  }
});

test("every dependency we ship is under a permissive licence and justified in docs/dependencies.md", () => {
  const justified = readText("docs/dependencies.md");
  for (const path of manifests.filter((name) => !name.startsWith("tests/"))) {
    for (const name of Object.keys(read(path).dependencies ?? {})) {
      if (name.startsWith("@digital-cleanup/")) continue;
      const installed = resolve(root, dirname(path), "node_modules", name, "package.json");
      const { license } = JSON.parse(readFileSync(installed, "utf8")) as Manifest;
      expect(permissive, `${name}: ${license}`).toContain(license);
      expect(justified, name).toContain(`\`${name}\``);
    }
  }
});

/** Name and licence of each package that a list of licences names. */
const listedIn = (licences: string) =>
  Array.from(licences.matchAll(/^(\S+) \d\S* \((.+)\)$/gm), ([, name, licence]) => ({
    name: name!,
    licence: licence!,
  }));
/** Our bundle is one file, so its manifest lists no installed dependencies. */
const bundledIntoTally = ["", "client/"].map((part) =>
  listedIn(readText(`packages/tally/dist/${part}THIRD-PARTY-LICENCES.txt`)),
);

test("everything bundled into the tally is under a permissive licence and justified in docs/dependencies.md", () => {
  const justified = readText("docs/dependencies.md");
  for (const bundled of bundledIntoTally) {
    expect(bundled.map(({ name }) => name)).toContain("preact");
    for (const { name, licence } of bundled) {
      expect(permissive, name).toContain(licence);
      expect(justified).toContain(`\`${name}\``);
    }
  }
});

test("docs/licences.md lists every package of others that is shipped, with its licence and where it is", () => {
  const rows = new Map<string, string>();
  const shipped = {
    extension: listedIn(thirdPartyLicences(resolve(root, "extension"))),
    server: bundledIntoTally.flat(),
  };
  for (const [place, packages] of Object.entries(shipped)) {
    for (const { name, licence } of packages) {
      const before = rows.get(name);
      if (!before) rows.set(name, `${licence} | ${place}`);
      else if (!before.endsWith(place)) rows.set(name, `${before}, ${place}`);
    }
  }
  const written = readText("docs/licences.md").matchAll(/^\| `(\S+)` +\| (.+?) +\| (.+?) +\|$/gm);
  expect(Array.from(written, ([, name, ...cells]) => [name, cells.join(" | ")])).toEqual(
    [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
});

test("every dependency is pinned to one version", () => {
  for (const path of manifests) {
    const { dependencies, devDependencies } = read(path);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, `${path}: ${name}`).toMatch(/^(\d+\.\d+\.\d+|workspace:\*)$/);
    }
  }
});

test("data under another licence is in a folder of its own with that licence", () => {
  const folders = globSync("packages/*/data/*", { cwd: root });
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders)
    expect(existsSync(resolve(root, folder, "LICENSE.md")), folder).toBe(true);
});

test("the lockfile names no registry host", () => {
  expect(readText("pnpm-lock.yaml")).not.toMatch(/https?:\/\//);
});
