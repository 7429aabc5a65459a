import { spawnSync } from "node:child_process";
import { readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inNewFolder, runCommand, writeBelow } from "../../../test/command.ts";
import { reportSchema } from "./report.ts";

const trash = "_DigitalCleanup_Trash";
let root: string;
inNewFolder(async (folder) => {
  root = folder;
  await write("a/budget.pdf", "same");
  await write("b/budget (1).pdf", "same");
});

const write = (path: string, text: string) => writeBelow(root, path, text);
const run = (...args: string[]) => runCommand(["scan", root, ...args]);

const entry = { path: "../up", bytes: 1, modifiedAtMs: 0 };
const manifest = { version: 1, batch: "x", createdAt: "2026-11-24T10:00:00Z", state: "aside" };

test.each([
  ["is cut", "{", "This list is cut, or written by another program"],
  [
    "leads out of the folder",
    JSON.stringify({ ...manifest, entries: [entry] }),
    "names a place outside the folder and is not followed",
  ],
  [
    "is of another batch",
    JSON.stringify({ ...manifest, batch: "y", entries: [] }),
    "belongs to another batch",
  ],
])("a list in the trash that %s is explained in words", async (_, text, words) => {
  await write(`${trash}/x.json`, text);
  const { status, stderr } = run("--undo", "x");
  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(stderr).not.toContain("Invalid input");
  expect(run("--batches").stdout).toContain(words);
});

test("a file with the name of the trash is explained in words", async () => {
  await write(trash, "a file of mine");
  const { status, stderr } = run("--trash");
  expect(status).toBe(1);
  expect(stderr).toContain("A file has the name of a folder that is needed here.");
  expect(stderr).not.toContain("EEXIST");
  expect((await readdir(join(root, "b"))).length).toBe(1);
});

test("a trash that is a link is explained in words", async () => {
  await symlink(tmpdir(), join(root, trash));
  const { status, stderr } = run("--trash");
  expect(status).toBe(1);
  expect(stderr).toContain("The trash is a link to another place and is not used.");
});

test("a file that is no longer in the trash is named when its batch is undone", async () => {
  const { stdout } = run("--trash", "--json");
  const { aside } = JSON.parse(stdout) as { aside: { batch: string } };
  await rm(join(root, trash, aside.batch, "b/budget (1).pdf"));
  const undone = run("--undo", aside.batch);
  expect(undone.status).toBe(1);
  expect(undone.stdout).toContain("No longer in the trash");
  expect(undone.stdout).toContain("b/budget (1).pdf");
});

test.skipIf(process.platform === "win32")("pipes are named, not skipped without a word", () => {
  spawnSync("mkfifo", [join(root, "pipe")]);
  const { status, stdout } = run();
  expect(status).toBe(0);
  expect(stdout).toContain("Pipes, sockets and devices, not read: 1\n  pipe");
});

test("one file of a batch is put back by its path, and the others stay aside", async () => {
  await write("c/budget (2).pdf", "same");
  const { aside } = reportSchema.parse(JSON.parse(run("--trash", "--json").stdout));
  const batch = aside?.batch ?? "";
  const path = "c/budget (2).pdf";
  const undone = run("--undo", batch, "--only", path, "--only", "unknown", "--json");
  expect(undone.status).toBe(1);
  expect(JSON.parse(undone.stdout)).toMatchObject({ done: { files: 1 }, stayed: ["unknown"] });
  expect(await readdir(join(root, "c"))).toEqual(["budget (2).pdf"]);
  expect(run("--undo", batch).stdout).toBe("Put back: 1, 4 bytes\n");
});
