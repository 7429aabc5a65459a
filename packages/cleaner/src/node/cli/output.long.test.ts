import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inNewFolder, main, runCommand, writeBelow } from "../../../test/command.ts";

let root: string;
inNewFolder(async (folder) => {
  root = folder;
  for (let index = 0; index < 12; index += 1) {
    await writeBelow(root, `${index}.txt`, `text ${index}`);
    await writeBelow(root, `copies/${index}.txt`, `text ${index}`);
  }
});

test("a report shows ten of each list and says how to see all", () => {
  const short = runCommand(["scan", root]).stdout;
  expect(short).toContain("Groups of copies: 12");
  expect(short).toContain("… 2 more (--list shows all)");
  const long = runCommand(["scan", root, "--list"]).stdout;
  expect(long.match(/copy {2}copies/g)).toHaveLength(12);
  expect(long).not.toContain("…");
});

test("--version prints the version of the package", () => {
  const file = new URL("../../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  expect(runCommand(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test.each([
  [["scan", "."], "--delete", "There is no option --delete. cleaner --help explains all.\n"],
  [[], "scan", "Name one folder: cleaner scan DIR. cleaner --help explains all.\n"],
  [["scan", ".", "--only", "a"], "--json", "--only needs --undo. cleaner --help explains all.\n"],
])("%j %s is refused in one line that says what to do", (args, last, line) => {
  expect(runCommand([...args, last])).toMatchObject({ status: 2, stdout: "", stderr: line });
});

/** Runs the command on a terminal of its own. */
const onTerminal = (env: NodeJS.ProcessEnv) =>
  spawnSync("script", ["-qec", `'${process.execPath}' '${main}' scan '${root}'`, "/dev/null"], {
    env: { PATH: process.env.PATH, LC_ALL: "en_GB.UTF-8", TERM: "xterm-256color", ...env },
    encoding: "utf8",
  }).stdout;

test.skipIf(!existsSync("/usr/bin/script"))("only a terminal that wants colours gets them", () => {
  expect(onTerminal({})).toContain("\u{1b}[1mGroups of copies:\u{1b}[22m 12");
  expect(onTerminal({ NO_COLOR: "1" })).not.toContain("\u{1b}[1m");
  expect(onTerminal({ TERM: "dumb" })).not.toContain("\u{1b}[1m");
  expect(runCommand(["scan", root], { TERM: "xterm-256color" }).stdout).not.toContain("\u{1b}[");
});
