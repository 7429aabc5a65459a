import { execFileSync } from "node:child_process";
import {
  appendFile,
  chmod,
  link,
  mkdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { inNewFolder, writeBelow } from "../../test/command.ts";
import { buildPlan, createXxHash, emptyFolders, findDuplicates, setAside, undo } from "../index.ts";
import { nodeFolderPort, walkFolder } from "./index.ts";

let root: string;
inNewFolder((folder) => void (root = folder));

const write = (path: string, text: string) => writeBelow(root, path, text);
const find = async (walked: Awaited<ReturnType<typeof walkFolder>>) =>
  findDuplicates(walked.entries, { hash: await createXxHash() });
const groupsOf = async () =>
  (await find(await walkFolder(root))).groups.map((group) => group.files.map(({ path }) => path));

describe("links", () => {
  test("three hard links are one file, whichever is read first", async () => {
    for (const name of ["z", "m/a", "b"])
      await mkdir(dirname(join(root, name)), { recursive: true });
    await write("z", "same");
    await link(join(root, "z"), join(root, "m/a"));
    await link(join(root, "z"), join(root, "b"));
    const walked = await walkFolder(root);
    expect(walked.entries.map(({ path }) => path)).toEqual(["b"]);
    expect(walked.hardLinks).toBe(2);
  });

  test("a link to a parent folder neither loops nor makes a folder empty", async () => {
    await write("a/note", "mine");
    await symlink("..", join(root, "a/up"));
    await mkdir(join(root, "loop"));
    await symlink(join(root, "loop"), join(root, "loop/self"));
    const walked = await walkFolder(root);
    expect(walked.entries).toHaveLength(1);
    expect(
      emptyFolders({ folders: walked.folders, files: walked.entries, seesEveryName: true }),
    ).toEqual([]);
  });
});

describe("while the folder changes", () => {
  test("a file that grew, shrank, vanished, was rewritten or was replaced is left out", async () => {
    for (const name of ["a", "b", "gone", "grown", "shrunk", "rewritten", "linked", "swapped"])
      await write(name, "same");
    const walked = await walkFolder(root);
    await appendFile(join(root, "grown"), "!");
    await write("shrunk", "s");
    await rm(join(root, "gone"));
    await rm(join(root, "linked"));
    await symlink(join(root, "a"), join(root, "linked"));
    await write("new", "SAME");
    await rename(join(root, "new"), join(root, "swapped"));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await write("rewritten", "SAME");
    const scan = await find(walked);
    expect(scan.groups[0]?.files.map(({ path }) => path)).toEqual(["a", "b"]);
    expect(scan.unreadable).toEqual(["gone", "grown", "linked", "rewritten", "shrunk", "swapped"]);
  });

  test("a pipe in place of a file does not block", async () => {
    for (const name of ["a", "b", "c"]) await write(name, "same");
    const walked = await walkFolder(root);
    await rm(join(root, "b"));
    execFileSync("mkfifo", [join(root, "b")]);
    const scan = await find(walked);
    expect(scan.unreadable).toEqual(["b"]);
    expect(scan.groups[0]?.files).toHaveLength(2);
  });
});

test("pipes are no files, and a folder with one in it is not empty", async () => {
  await mkdir(join(root, "a/b"), { recursive: true });
  execFileSync("mkfifo", [join(root, "a/pipe")]);
  const walked = await walkFolder(root);
  expect(walked.entries).toEqual([]);
  expect(emptyFolders({ folders: walked.folders, files: [], seesEveryName: true })).toEqual([
    "a/b",
  ]);
});

test("one name in two spellings (NFC, NFD) is two files, set aside and restored each under its own", async () => {
  const composed = "\u00e9t\u00e9.txt";
  const decomposed = "e\u0301te\u0301.txt";
  await write(composed, "same");
  await write(decomposed, "same");
  const { groups } = await find(await walkFolder(root));
  const plan = buildPlan({ groups, rule: "shortestPath", choices: new Map() });
  expect(plan.moves.map(({ path }) => path)).toEqual([decomposed]);
  const port = nodeFolderPort(root);
  const batch = { batch: "b1", createdAt: "2026-11-24T10:00:00.000Z" };
  expect((await setAside(port, batch, plan.moves)).refused).toEqual([]);
  expect(await groupsOf()).toEqual([]);
  await undo(port, "b1");
  expect(await groupsOf()).toEqual([[decomposed, composed].toSorted()]);
});

test("names with quotes, line ends, leading dashes and emoji are restored unchanged", async () => {
  const names = ["-rf", "a\nb", 'c"d', "e'f", "👩‍👧.jpg", " space ", "%2F", "x.".repeat(60)];
  for (const name of names) await write(`copies/${name}`, "same");
  await write("k", "same");
  const { groups } = await find(await walkFolder(root));
  const plan = buildPlan({ groups, rule: "shortestPath", choices: new Map() });
  const port = nodeFolderPort(root);
  const batch = { batch: "b1", createdAt: "2026-11-24T10:00:00.000Z" };
  expect((await setAside(port, batch, plan.moves)).moved).toHaveLength(names.length);
  expect((await undo(port, "b1")).refused).toEqual([]);
  for (const name of names) {
    expect(await readFile(join(root, "copies", name), "utf8")).toBe("same");
  }
});

test("a name that is not valid text is reported, and its folder is not empty", async () => {
  await write("a", "same");
  await mkdir(join(root, "odd"));
  await writeFile(Buffer.concat([Buffer.from(`${root}/odd/`), Buffer.from([0xff, 0xfe])]), "same");
  await write("b", "same");
  const walked = await walkFolder(root);
  expect(walked.unreadable).toEqual(["odd/\u{fffd}\u{fffd}"]);
  expect(
    emptyFolders({ folders: walked.folders, files: walked.entries, seesEveryName: true }),
  ).toEqual([]);
  expect(await groupsOf()).toEqual([["a", "b"]]);
});

test("unreadable files and folders are reported, and the rest is found", async () => {
  for (const name of ["a.txt", "b.txt", "secret", "closed/c", "closed/d"])
    await write(name, "same");
  await mkdir(join(root, "empty"));
  await chmod(join(root, "secret"), 0);
  await chmod(join(root, "closed"), 0);
  await chmod(root, 0o755);
  const index = JSON.stringify(new URL("../index.ts", import.meta.url));
  const node = JSON.stringify(new URL("index.ts", import.meta.url));
  // Root can read everything, so another user runs the scan.
  const script = `
    import { createXxHash, emptyFolders, findDuplicates } from ${index};
    import { walkFolder } from ${node};
    const hash = await createXxHash();
    if (process.getuid() === 0) process.seteuid(65534);
    const walked = await walkFolder(process.argv[1]);
    const { groups, unreadable } = await findDuplicates(walked.entries, { hash });
    const empty = emptyFolders({ ...walked, files: walked.entries, seesEveryName: true });
    console.log(JSON.stringify([walked.unreadable, unreadable, groups[0].files.length, empty]));`;
  const child = ["--input-type=module", "-e", script, root];
  const seen: unknown = JSON.parse(execFileSync(process.execPath, child, { encoding: "utf8" }));
  await chmod(join(root, "closed"), 0o755);
  expect(seen).toEqual([["closed"], ["secret"], 2, ["empty"]]);
});

describe("a full disk", () => {
  const batch = { batch: "b1", createdAt: "2026-11-24T10:00:00.000Z" };

  test("nothing moves if the manifest cannot be written, and no trace of it is left", async () => {
    await write("keep", "same");
    await write("copy", "same");
    const { groups } = await find(await walkFolder(root));
    const plan = buildPlan({ groups, rule: "newest", choices: new Map() });
    const folder = nodeFolderPort(root);
    const full = {
      ...folder,
      writeText: () => Promise.reject(new Error("ENOSPC: no space left on device")),
    };
    await expect(setAside(full, batch, plan.moves)).rejects.toThrow("ENOSPC");
    expect(await groupsOf()).toEqual([["copy", "keep"]]);
  });

  // Only root may mount a disk of this size.
  test.runIf(process.getuid?.() === 0)("the same on a real full disk", async () => {
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=32k", "tmpfs", root], { stdio: "pipe" });
    } catch {
      // A container may forbid it. The test above covers the same with a port that refuses writes.
      return;
    }
    try {
      for (let index = 0; index < 7; index += 1) await write(`f${index}`, "x".repeat(4096));
      await writeFile(join(root, "rest"), "y".repeat(9000)).catch(() => undefined);
      const { groups } = await find(await walkFolder(root));
      const plan = buildPlan({ groups, rule: "shortestPath", choices: new Map() });
      const port = nodeFolderPort(root);
      await expect(setAside(port, batch, plan.moves)).rejects.toThrow("ENOSPC");
      expect((await groupsOf())[0]).toHaveLength(7);
      expect(await port.list("_DigitalCleanup_Trash")).toBeUndefined();
      await rm(join(root, "rest"));
      expect((await setAside(port, batch, plan.moves)).moved).toHaveLength(6);
    } finally {
      execFileSync("umount", [root]);
    }
  });
});
