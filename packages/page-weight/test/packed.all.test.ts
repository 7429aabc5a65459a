import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const source = fileURLToPath(new URL("..", import.meta.url));
const tsc = join(source, "../..", "node_modules", ".bin", "tsc");

let directory = "";
let tarball = "";
const consumer = () => join(directory, "consumer");
const installed = () => join(consumer(), "node_modules", "@digital-cleanup", "page-weight");

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "page-weight-packed-"));
  const staged = join(directory, "package");
  for (const name of ["package", "tarballs", "consumer"]) mkdirSync(join(directory, name));
  for (const name of ["package.json", "README.md"]) {
    copyFileSync(join(source, name), join(staged, name));
  }
  const build = ["-p", "tsconfig.build.json", "--outDir", join(staged, "dist")];
  execFileSync(tsc, build, { cwd: source, stdio: "pipe" });
  const pack = ["--yes", "pnpm@12.21.0", "pack", "--pack-destination", join(directory, "tarballs")];
  execFileSync("npx", pack, { cwd: staged, stdio: "pipe" });
  const [name = ""] = readdirSync(join(directory, "tarballs"));
  tarball = join(directory, "tarballs", name);
  // The package has no dependencies, so unpacking is all that an installation does.
  mkdirSync(installed(), { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", installed(), "--strip-components=1"]);
  writeFileSync(join(consumer(), "package.json"), '{ "type": "module" }');
});
afterAll(() => rmSync(directory, { recursive: true }));

const run = (command: string, ...args: string[]) =>
  execFileSync(join(source, "node_modules", ".bin", command), args, {
    cwd: directory,
    encoding: "utf8",
    env: {
      PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
      NO_COLOR: "1",
    },
  });

test("publint reports no problem in the tarball", () => {
  expect(run("publint", "--strict", tarball)).toContain("All good!");
});

test("the types resolve for Node and for bundlers", () => {
  const report = run("attw", tarball, "--profile", "esm-only", "--no-emoji");
  expect(report).toMatch(/node16 \(from ESM\)\s*│ OK \(ESM\)/);
  expect(report).toMatch(/bundler\s*│ OK/);
});

test("the tarball contains JavaScript with types, without tests, sources or recorded logs", () => {
  expect(readdirSync(installed()).toSorted()).toEqual(["README.md", "dist", "package.json"]);
  const names = readdirSync(installed(), { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => /(?<!\.d)\.ts$|test|\.jsonl$/.test(name))).toEqual([]);
  expect(names).toContain(join("dist", "index.d.ts"));
});

function compile(name: string, text: string): string {
  writeFileSync(join(consumer(), `${name}.ts`), text);
  const options = ["--strict", "--module", "nodenext", "--target", "es2023", "--lib", "es2023,dom"];
  const args = [...options, "--types", "", "--noEmit", "false", `${name}.ts`];
  try {
    return execFileSync(tsc, args, { cwd: consumer(), encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}

const readme = readFileSync(join(source, "README.md"), "utf8");
const [, example = "", printed = ""] =
  /```ts\n([^`]*)```\n\n```text\n([^`]*)```/.exec(readme) ?? [];

test("the example of the README compiles in another project and prints what the README shows", () => {
  expect(compile("example", example)).toBe("");
  const output = execFileSync(process.execPath, ["example.js"], {
    cwd: consumer(),
    encoding: "utf8",
  });
  expect(output).toBe(printed);
});

test("a misspelt field of a record does not compile in that project", () => {
  const misspelt = example.replace('source: "timing", document', 'source: "timing", documents');
  expect(compile("misspelt", misspelt)).toMatch(/misspelt\.ts\(\d+,\d+\): error TS2\d+/);
});

test("the code uses no API of Node, no DOM, no clock and no network", () => {
  const names = readdirSync(join(installed(), "dist"), { recursive: true, encoding: "utf8" });
  const scripts = names.filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(15);
  const forbidden =
    /\b(console|process|window|globalThis|fetch|Date|random|require|setTimeout)\b[.(]|["']node:/;
  for (const name of scripts) {
    expect(readFileSync(join(installed(), "dist", name), "utf8"), name).not.toMatch(forbidden);
  }
});
