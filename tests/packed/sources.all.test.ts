import { execFileSync } from "node:child_process";
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../repository/built.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sources-"));
const ours = path.join(folder, "ours");
const theirs = path.join(folder, "theirs");

/** Without the settings of the run: a reviewer has a plain shell. */
const run = (program: string, words: string[], cwd: string) =>
  execFileSync(program, words, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, CI: "1" },
  });

const filesIn = (built: string) =>
  globSync("**/*", { cwd: built })
    .filter((name) => statSync(path.join(built, name)).isFile())
    .toSorted();

beforeAll(() => {
  const zip = `import { zip } from "wxt"; await zip({ browser: "firefox", outDir: ${JSON.stringify(ours)} });`;
  run(process.execPath, ["--input-type=module", "--eval", zip], path.join(root, "extension"));
  const [sources] = globSync("*-sources.zip", { cwd: ours });
  for (const [name, content] of Object.entries(
    unzipSync(readFileSync(path.join(ours, sources!))),
  )) {
    const file = path.join(theirs, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (!name.endsWith("/")) writeFileSync(file, content);
  }
  const pnpm = ["--yes", "pnpm@12.21.0"];
  run("npx", [...pnpm, "install", "--frozen-lockfile", "--prefer-offline"], theirs);
  run("npx", [...pnpm, "--filter", "./extension", "exec", "wxt", "build", "-b", "firefox"], theirs);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("whoever unpacks the sources, installs and builds gets the same files, byte for byte", () => {
  const [built, again] = [
    path.join(ours, "firefox-mv3"),
    path.join(theirs, "extension/.output/firefox-mv3"),
  ];
  expect(filesIn(again)).toEqual(filesIn(built));
  const different = filesIn(built).filter(
    (name) => !readFileSync(path.join(again, name)).equals(readFileSync(path.join(built, name))),
  );
  expect(different).toEqual([]);
});

test("what a store gets holds no key, and no address of updates", () => {
  const [zip] = globSync("*-firefox.zip", { cwd: ours });
  const files = unzipSync(readFileSync(path.join(ours, zip!)));
  const manifest = new TextDecoder().decode(files["manifest.json"]);
  expect(manifest).not.toMatch(/"key"|update_url/);
});
