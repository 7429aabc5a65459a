import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const source = fileURLToPath(new URL("..", import.meta.url));
const repository = join(source, "../..");

let directory = "";
const empty = () => join(directory, "empty");
/** Isolated from the user who runs the tests: an empty home folder, and the Node of the tests. */
const environment = () => ({
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  HOME: join(directory, "home"),
  LANG: "en",
});

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "cleaner-packed-"));
  for (const name of ["package", "home", "empty", "tarballs"]) mkdirSync(join(directory, name));
  const staged = join(directory, "package");
  for (const name of ["package.json", "README.md"]) {
    copyFileSync(join(source, name), join(staged, name));
  }
  const tsc = join(repository, "node_modules", ".bin", "tsc");
  const build = ["-p", "tsconfig.build.json", "--outDir", join(staged, "dist")];
  execFileSync(tsc, build, { cwd: source, stdio: "pipe" });
  const tarballs = join(directory, "tarballs");
  const pack = ["--yes", "pnpm@12.21.0", "pack", "--pack-destination", tarballs];
  execFileSync("npx", pack, { cwd: staged, stdio: "pipe" });
  // Dependencies come from the checkout, so that no registry is contacted.
  for (const name of ["xxhash-wasm", "zod"]) {
    const folder = realpathSync(join(source, "node_modules", name));
    const copy = join(directory, "others", name);
    cpSync(folder, join(copy, "package"), { recursive: true });
    execFileSync("tar", ["-czf", join(tarballs, `${name}.tgz`), "-C", copy, "package"]);
  }
  const files = readdirSync(tarballs).map((name) => join(tarballs, name));
  const install = ["install", "--offline", "--no-audit", "--no-fund", ...files];
  execFileSync("npm", install, { cwd: empty(), env: environment(), stdio: "pipe" });
});
afterAll(() => rmSync(directory, { recursive: true }));

test("the packed cleaner is plain JavaScript with types, without tests or sources", () => {
  const installed = join(empty(), "node_modules", "@digital-cleanup", "cleaner");
  expect(readdirSync(installed).toSorted()).toEqual(["README.md", "dist", "package.json"]);
  const names = readdirSync(installed, { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => /(?<!\.d)\.ts$|test/.test(name))).toEqual([]);
  expect(names).toContain(join("dist", "node", "index.d.ts"));
});

test("the packed command scans, sets aside and undoes", () => {
  const folder = join(directory, "mess");
  mkdirSync(folder);
  for (const name of ["a.txt", "copy.txt"]) writeFileSync(join(folder, name), "same");
  const run = (...words: string[]) =>
    execFileSync(join(empty(), "node_modules", ".bin", "cleaner"), ["scan", folder, ...words], {
      env: environment(),
      encoding: "utf8",
    });
  expect(run()).toContain("copy  copy.txt");
  const { aside } = JSON.parse(run("--trash", "--json")) as { aside: { batch: string } };
  expect(readdirSync(folder)).toEqual(["_DigitalCleanup_Trash", "a.txt"]);
  run("--undo", aside.batch);
  expect(readFileSync(join(folder, "copy.txt"), "utf8")).toBe("same");
});

test("the packed library is imported by its two names", () => {
  const script = `
    import { buildPlan } from "@digital-cleanup/cleaner";
    import { walkFolder } from "@digital-cleanup/cleaner/node";
    console.log(typeof buildPlan, typeof walkFolder);`;
  const words = ["--input-type=module", "-e", script];
  const options = { cwd: empty(), env: environment(), encoding: "utf8" } as const;
  expect(execFileSync(process.execPath, words, options)).toBe("function function\n");
});
