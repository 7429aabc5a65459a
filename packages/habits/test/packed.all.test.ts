import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const source = fileURLToPath(new URL("..", import.meta.url));
const footprint = join(source, "..", "footprint");
const tsc = join(source, "../..", "node_modules", ".bin", "tsc");

let directory = "";
const consumer = () => join(directory, "consumer");
const installed = () => join(consumer(), "node_modules", "@digital-cleanup", "habits");
const tarballs = () => join(directory, "tarballs");
const tarballOf = (name: string) =>
  join(
    tarballs(),
    readdirSync(tarballs()).find((file) => file.includes(name))!,
  );
const environment = () => ({
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  HOME: join(directory, "home"),
  NO_COLOR: "1",
});

/** Packs a copy of the package, as publishing does, with a build outside the checkout. */
function pack(folder: string, name: string, more: string[] = []) {
  const staged = join(directory, name);
  mkdirSync(staged);
  for (const file of ["package.json", "README.md"]) {
    copyFileSync(join(folder, file), join(staged, file));
  }
  for (const file of more) cpSync(join(folder, file), join(staged, file), { recursive: true });
  const build = ["-p", "tsconfig.build.json", "--outDir", join(staged, "dist")];
  execFileSync(tsc, build, { cwd: folder, stdio: "pipe" });
  // What `workspace:*` becomes when a package is published is read from the packages installed beside it.
  mkdirSync(join(staged, "node_modules", "@digital-cleanup"), { recursive: true });
  if (name === "habits") {
    cpSync(join(directory, "footprint"), join(staged, "node_modules/@digital-cleanup/footprint"), {
      recursive: true,
    });
  }
  const words = ["--yes", "pnpm@12.21.0", "pack", "--pack-destination", tarballs()];
  execFileSync("npx", words, { cwd: staged, stdio: "pipe" });
}

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "habits-packed-"));
  for (const name of ["home", "consumer", "tarballs"]) mkdirSync(join(directory, name));
  pack(footprint, "footprint", ["data"]);
  pack(source, "habits");
  // zod comes from the checkout, so that no registry is contacted.
  const copy = join(directory, "others");
  cpSync(realpathSync(join(source, "node_modules", "zod")), join(copy, "package"), {
    recursive: true,
  });
  execFileSync("tar", ["-czf", join(tarballs(), "zod.tgz"), "-C", copy, "package"]);
  writeFileSync(join(consumer(), "package.json"), '{ "type": "module" }');
  const files = readdirSync(tarballs()).map((name) => join(tarballs(), name));
  const install = ["install", "--offline", "--no-audit", "--no-fund", ...files];
  execFileSync("npm", install, { cwd: consumer(), env: environment(), stdio: "pipe" });
});
afterAll(() => rmSync(directory, { recursive: true }));

const run = (command: string, ...words: string[]) =>
  execFileSync(join(source, "node_modules", ".bin", command), words, {
    cwd: directory,
    encoding: "utf8",
    env: environment(),
  });

test("publint reports no problem in the tarball", () => {
  expect(run("publint", "--strict", tarballOf("habits"))).toContain("All good!");
});

test("its types resolve for Node and for bundlers", () => {
  const answer = run("attw", tarballOf("habits"), "--profile", "esm-only", "--no-emoji");
  expect(answer).toMatch(/node16 \(from ESM\)\s*│ OK \(ESM\)/);
  expect(answer).toMatch(/bundler\s*│ OK/);
});

test("the tarball is JavaScript with types, without tests or sources", () => {
  expect(readdirSync(installed()).toSorted()).toEqual(["README.md", "dist", "package.json"]);
  const names = readdirSync(installed(), { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => /(?<!\.d)\.ts$|test/.test(name))).toEqual([]);
  expect(names).toContain(join("dist", "index.d.ts"));
});

const program = `
import { decide, emptyHabitState, computeFigures, type Nudge, type Observation } from "@digital-cleanup/habits";

const observation: Observation = {
  event: {
    type: "compose.changed",
    mode: "new",
    attachments: [{ bytes: 5_000_000, exact: true }],
    to: 10,
    cc: 0,
    bcc: 0,
  },
  moment: {
    isTyping: false,
    isInCall: false,
    isFullScreen: false,
    isInPictureInPicture: false,
    hasOpenDialog: false,
  },
};
const { nudge } = decide({
  observation,
  site: "a",
  page: "1",
  nowMs: 1_800_000_000_000,
  timeZone: "Europe/Paris",
  state: emptyHabitState(),
});
const say = (one: Nudge) => one.rule + " " + computeFigures(one)?.now.carbonGramsCo2e.central.toFixed(1);
console.log(nudge && say(nudge));
`;

function compile(name: string, text: string): string {
  writeFileSync(join(consumer(), `${name}.ts`), text);
  const options = ["--strict", "--module", "nodenext", "--target", "es2023", "--lib", "es2023,dom"];
  const alone = [...options, "--types", "", "--noEmit", "false", `${name}.ts`];
  try {
    return execFileSync(tsc, alone, { cwd: consumer(), encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}

test("another project compiles against the package and runs", () => {
  expect(compile("program", program)).toBe("");
  const output = execFileSync(process.execPath, ["program.js"], {
    cwd: consumer(),
    encoding: "utf8",
  });
  // 33 copies and 11 trips of 5 MB: 29.73 g.
  expect(output).toBe("email/heavy-attachment 29.7\n");
});

test("in that project an observation with a subject does not compile", () => {
  const errors = compile("mixed", program.replace("bcc: 0,", 'bcc: 0, subject: "Invoice",'));
  expect(errors).toMatch(/mixed\.ts\(\d+,\d+\): error TS2353/);
});
