import {
  access,
  link,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBelow } from "../../test/command.ts";
import { buildPlan, createXxHash, empty, findDuplicates, setAside, undo } from "../index.ts";
import { nodeFolderPort, walkFolder } from "./index.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "cleaner-"));
});
afterEach(() => rm(root, { recursive: true }));

const write = (path: string, text: string) => writeBelow(root, path, text);
const read = (path: string) => readFile(join(root, path), "utf8");
const batch = { batch: "b1", createdAt: "2026-11-24T10:00:00.000Z" };

async function planOf() {
  const { entries } = await walkFolder(root);
  const { groups } = await findDuplicates(entries, { hash: await createXxHash() });
  return buildPlan({ groups, rule: "shortestPath", choices: new Map() });
}

describe("a real folder", () => {
  test("names of 255 bytes are set aside and restored", async () => {
    const name = "é".repeat(127) + "x";
    await write(`k/${"n".repeat(255)}`, "same");
    await write(`long/${name}`, "same");
    const plan = buildPlan({
      groups: (
        await findDuplicates((await walkFolder(root)).entries, { hash: await createXxHash() })
      ).groups,
      rule: "newest",
      choices: new Map([
        [`long/${name}`, "remove"],
        [`k/${"n".repeat(255)}`, "keep"],
      ]),
    });
    const port = nodeFolderPort(root);
    expect((await setAside(port, batch, plan.moves)).moved).toHaveLength(1);
    expect((await undo(port, "b1")).refused).toEqual([]);
    expect(await read(`long/${name}`)).toBe("same");
  });
});

describe("walking", () => {
  test("a hard link is no duplicate; symbolic links and the trash are skipped", async () => {
    await write("a", "same");
    await link(join(root, "a"), join(root, "hard"));
    await symlink(join(root, "a"), join(root, "soft"));
    await write("deep/_DigitalCleanup_Trash/b1/a", "same");
    const walked = await walkFolder(root);
    expect(walked.entries).toHaveLength(1);
    expect(walked.hardLinks).toBe(1);
  });

  test("a name with U+FFFD is reported and not read", async () => {
    await write("\u{fffd}te/only", "mine");
    await write("a", "mine");
    const walked = await walkFolder(root);
    expect(walked.entries.map(({ path }) => path)).toEqual(["a"]);
    expect(walked.unreadable).toEqual(["\u{fffd}te"]);
  });

  test("only an unreadable root folder rejects", async () => {
    await expect(walkFolder(join(root, "absent"))).rejects.toThrow("ENOENT");
  });
});

describe("the port of a real folder", () => {
  test("never overwrites and keeps the modification time", async () => {
    await write("a", "mine");
    await write("b", "yours");
    await utimes(join(root, "a"), 1000, 1000);
    const port = nodeFolderPort(root);
    expect(await port.move("a", "b")).toBe("taken");
    expect(await read("b")).toBe("yours");
    expect(await port.move("a", "new/place/a")).toBe("moved");
    expect((await stat(join(root, "new/place/a"))).mtimeMs).toBe(1_000_000);
  });

  test("completes a move that was interrupted between its two steps", async () => {
    await write("a", "mine");
    await link(join(root, "a"), join(root, "b"));
    expect(await nodeFolderPort(root).move("a", "b")).toBe("moved");
    await expect(access(join(root, "a"))).rejects.toThrow("ENOENT");
    expect(await read("b")).toBe("mine");
  });

  test("refuses a path that leaves the folder, also through a linked folder", async () => {
    const outside = await mkdtemp(join(tmpdir(), "outside-"));
    await write("a", "mine");
    await symlink(outside, join(root, "door"));
    const port = nodeFolderPort(root);
    await expect(port.move("a", "door/a")).rejects.toThrow("leads out of the folder");
    await expect(port.move("a", "door/new/a")).rejects.toThrow("leads out of the folder");
    await expect(port.stat("../x")).rejects.toThrow("leads out of the folder");
    await rm(outside, { recursive: true });
  });

  test("removes empty folders as folders and files as files, never one for the other", async () => {
    await write("full/a", "mine");
    const port = nodeFolderPort(root);
    await expect(port.removeFolder("full")).rejects.toThrow("ENOTEMPTY");
    await expect(port.removeFolder("full/a")).rejects.toThrow("ENOTDIR");
    await expect(port.remove("full")).rejects.toThrow(/EISDIR|EPERM/);
    await port.remove("full/a");
    await port.removeFolder("full");
    expect(await port.list("full")).toBeUndefined();
    await expect(port.removeFolder("full")).rejects.toThrow("ENOENT");
  });

  test("writes through no link and follows none in the trash", async () => {
    const outside = await mkdtemp(join(tmpdir(), "outside-"));
    await writeFile(join(outside, "important"), "years of work");
    await write("inside/a", "mine");
    const port = nodeFolderPort(root);
    await port.writeText("_DigitalCleanup_Trash/b1.json", "list");
    await symlink(join(outside, "important"), join(root, "_DigitalCleanup_Trash/b1.json.part"));
    await port.writeText("_DigitalCleanup_Trash/b1.json", "new list");
    expect(await readFile(join(outside, "important"), "utf8")).toBe("years of work");
    await symlink(join(outside, "important"), join(root, "_DigitalCleanup_Trash/b2.json"));
    expect(await port.readText("_DigitalCleanup_Trash/b2.json")).toBeUndefined();
    await symlink(join(root, "inside"), join(root, "_DigitalCleanup_Trash/b1"));
    await expect(port.move("inside/a", "_DigitalCleanup_Trash/b1/b")).rejects.toThrow("link");
    await rm(outside, { recursive: true });
  });

  test("a path that is too long counts as a missing file", async () => {
    const long = Array.from({ length: 30 }, () => "d".repeat(200)).join("/");
    expect(await nodeFolderPort(root).stat(long)).toBeUndefined();
  });

  test("a file of an interrupted move is not counted as deleted", async () => {
    await write("a", "same");
    await write("bb", "same");
    const own = nodeFolderPort(root);
    const cut = {
      ...own,
      move: async (from: string, to: string) => {
        await mkdir(dirname(join(root, to)), { recursive: true });
        await link(join(root, from), join(root, to));
        throw new Error("killed");
      },
      remove: () => Promise.reject(new Error("killed")),
    };
    await setAside(cut, batch, (await planOf()).moves);
    expect(
      (await empty(own, "b1", { isOwn: true, day: "2026-11-24", count: async () => {} })).deleted,
    ).toEqual([]);
    expect(await read("bb")).toBe("same");
  });

  test("a file rewritten in place with its time set back is left", async () => {
    await write("a", "x".repeat(70_000));
    await write("bb", "x".repeat(70_000));
    await utimes(join(root, "bb"), 1000, 1000);
    const plan = await planOf();
    await write("bb", `${"x".repeat(35_000)}M${"x".repeat(34_999)}`);
    await utimes(join(root, "bb"), 1000, 1000);
    const report = await setAside(nodeFolderPort(root), batch, plan.moves);
    expect(report.refused).toEqual([{ path: "bb", reason: "changed" }]);
  });
});
