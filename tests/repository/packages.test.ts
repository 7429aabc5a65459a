import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readText, root } from "./built.ts";

type Manifest = {
  name: string;
  version: string;
  private?: boolean;
  license: string;
  description?: string;
  files?: string[];
  engines?: { node?: string };
  publishConfig?: { access?: string; provenance?: boolean; exports?: object };
  dependencies?: Record<string, string>;
};

const manifests = globSync("{package.json,extension/package.json,packages/*/package.json}", {
  cwd: root,
}).map((file) => JSON.parse(readText(file)) as Manifest);
const isPublic = (manifest: Manifest) => manifest.private !== true;
const published = manifests.filter(isPublic);
const folderOf = ({ name }: Manifest) => path.join("packages", name.replace(/.*\//, ""));

test("all packages and the extension have one version", () => {
  const versions = manifests.map(({ name, version }) => `${name} ${version}`);
  const [first] = manifests;
  expect(versions).toEqual(manifests.map(({ name }) => `${name} ${first!.version}`));
});

test("a package that is not named here is private", () => {
  expect(published.map(({ name }) => name.replace(/.*\//, "")).toSorted()).toEqual([
    "challenge",
    "cleaner",
    "footprint",
    "habits",
    "mailbox",
    "page-weight",
    "tally",
  ]);
});

describe.each(published.map((manifest) => [manifest.name, manifest] as const))(
  "%s",
  (_, manifest) => {
    test("is published with provenance, built files only, a description and a licence", () => {
      const { publishConfig, files, description, license, engines } = manifest;
      expect(publishConfig).toMatchObject({ access: "public", provenance: true });
      expect(JSON.stringify(publishConfig?.exports)).not.toContain("/src/index.ts");
      expect(files).toContain("dist");
      expect(description).toMatch(/./);
      expect(license).toMatch(/MIT/);
      expect(engines?.node).toMatch(/^>=\d+$/);
      expect(existsSync(path.join(root, folderOf(manifest), "README.md"))).toBe(true);
    });

    test("depends at run time on published packages only", () => {
      const ours = Object.keys(manifest.dependencies ?? {}).filter((name) =>
        name.startsWith("@digital-cleanup/"),
      );
      const names = published.map(({ name }) => name);
      expect(ours.filter((name) => !names.includes(name))).toEqual([]);
    });

    test("is packed, installed and used by another project in a test", () => {
      const name = manifest.name.replace(/.*\//, "");
      const file =
        name === "tally"
          ? "packages/tally/test/commands/packed.all.test.ts"
          : `tests/repository/packed/${name}.all.test.ts`;
      expect(readText(file)).toMatch(name === "tally" ? /"pack"/ : `testPacked("${name}"`);
    });
  },
);
