import { describe, expect, test } from "vitest";
import type { CountedFiles } from "../count/count-deleted.ts";
import { MemoryFolder } from "../test/memory-port.ts";
import { batch, copyOf, facts } from "../test/trash-samples.ts";
import { empty } from "./empty.ts";
import { listBatches } from "./list-batches.ts";
import { setAside } from "./set-aside.ts";
import { undo } from "./undo.ts";

const day = "2026-11-24";

async function folderWithTwoAside(): Promise<MemoryFolder> {
  const folder = new MemoryFolder({ keep: "same", "a/copy.pdf": "same", "b/copy.jpg": "same" });
  const moves = ["a/copy.pdf", "b/copy.jpg"].map((path) => copyOf(path, "keep"));
  await setAside(folder, batch, moves);
  return folder;
}

describe("emptying a batch", () => {
  test("deletes its files, counts them by category as measured, and removes its manifest", async () => {
    const folder = await folderWithTwoAside();
    const counted: CountedFiles[] = [];
    const report = await empty(folder, "b1", {
      isOwn: true,
      day,
      count: async (actions) => void counted.push(...actions),
    });
    const common = {
      day,
      feature: "cleanup",
      kind: "files",
      count: 1,
      bytes: 4,
      method: "measured",
    };
    expect(counted).toEqual([
      { ...common, id: "cleanup:b1:media", category: "media" },
      { ...common, id: "cleanup:b1:office", category: "office" },
    ]);
    expect(report.deleted).toHaveLength(2);
    expect([...folder.files.keys()]).toEqual(["keep"]);
  });

  test("a photo stays in the trash once the photos that stayed of one of its groups are gone", async () => {
    const folder = new MemoryFolder({ best: "best", shot: "shot", small: "small" });
    const keptPhotos = [[facts("best", "best")], [facts("shot", "shot")]];
    const move = { ...facts("small", "small"), keptCopies: [], keptPhotos };
    await setAside(folder, batch, [move]);
    await folder.remove("shot");
    const report = await empty(folder, "b1", { isOwn: true, day, count: async () => {} });
    expect([report.lastCopies, report.deleted]).toEqual([["small"], []]);
    folder.files.set("shot", { text: "shot", modifiedAtMs: 1000 });
    const again = await empty(folder, "b1", { isOwn: true, day, count: async () => {} });
    expect(again.deleted.map(({ path }) => path)).toEqual(["small"]);
  });

  test("a file changed in the trash is neither deleted nor counted", async () => {
    const folder = await folderWithTwoAside();
    const changed = "_DigitalCleanup_Trash/b1/a/copy.pdf";
    folder.files.set(changed, { text: "edited there", modifiedAtMs: 9000 });
    const report = await empty(folder, "b1", { isOwn: true, day, count: async () => {} });
    expect(report.actions.map((action) => action.category)).toEqual(["media"]);
    expect(report.leftBehind).toEqual([changed]);
    expect(folder.files.get(changed)?.text).toBe("edited there");
    expect((await undo(folder, "b1")).moved.map(({ path }) => path)).toEqual(["a/copy.pdf"]);
  });

  test.each([
    ["gone", undefined],
    ["changed", { text: "news", modifiedAtMs: 5000 }],
    ["another one of its size and time", { text: "MINE", modifiedAtMs: 1000 }],
  ])("copies whose kept copy is %s stay, until a person confirms", async (_, now) => {
    const folder = await folderWithTwoAside();
    if (now) folder.files.set("keep", now);
    else folder.files.delete("keep");
    const options = { isOwn: true, day, count: async () => {} };
    const report = await empty(folder, "b1", options);
    expect([report.deleted, report.lastCopies]).toEqual([[], ["a/copy.pdf", "b/copy.jpg"]]);
    expect(folder.paths()).toContain("_DigitalCleanup_Trash/b1/a/copy.pdf");
    const { deleted } = await empty(folder, "b1", { ...options, evenLastCopies: true });
    expect(deleted).toHaveLength(2);
  });

  test("a file put back meanwhile is not counted", async () => {
    const folder = await folderWithTwoAside();
    const remove = folder.remove.bind(folder);
    folder.remove = async (path) => {
      if (path.endsWith("copy.jpg")) await folder.move(path, "b/copy.jpg");
      await remove(path);
    };
    const { actions } = await empty(folder, "b1", { isOwn: true, day, count: async () => {} });
    expect(actions.map(({ category, count }) => [category, count])).toEqual([["office", 1]]);
    expect(folder.paths()).toContain("b/copy.jpg");
  });

  test("resumed after a crash, deletes only unchanged files and counts only deleted ones", async () => {
    const moves = ["gone.jpg", "rescued.jpg", "edited.jpg", "left.jpg"];
    const folder = new MemoryFolder(Object.fromEntries(["keep", ...moves].map((p) => [p, "same"])));
    await setAside(
      folder,
      batch,
      moves.map((path) => copyOf(path, "keep")),
    );
    const at = (path: string) => `_DigitalCleanup_Trash/b1/${path}`;
    const { remove } = folder;
    folder.remove = async (path) => {
      folder.brokenFrom = 0;
      await remove.call(folder, path);
    };
    await empty(folder, "b1", { isOwn: true, day, count: async () => {} }).catch(() => undefined);
    folder.remove = remove;
    folder.brokenFrom = Infinity;
    expect((await listBatches(folder)).batches[0]?.state).toBe("emptying");
    folder.files.delete(at("gone.jpg"));
    await folder.move(at("rescued.jpg"), "rescued.jpg");
    folder.files.set(at("edited.jpg"), { text: "worked on", modifiedAtMs: 9000 });

    const report = await empty(folder, "b1", { isOwn: true, day, count: async () => {} });
    expect(report.deleted.map(({ path }) => path)).toEqual(["gone.jpg", "left.jpg"]);
    expect(report.leftBehind).toEqual([at("edited.jpg")]);
    expect((await undo(folder, "b1")).moved.map(({ path }) => path)).toEqual(["edited.jpg"]);
  });

  test("on a full disk, deletes a file first to make room for the manifest, and counts it", async () => {
    const folder = await folderWithTwoAside();
    // The kept file, two files set aside and the explanation beside them, but not the manifest: as
    // full as before it was written.
    folder.room = 4;
    let counts = 0;
    const count = async (actions: CountedFiles[]) => {
      counts = actions.reduce((sum, action) => sum + action.count, 0);
    };
    await empty(folder, "b1", { isOwn: true, day, count });
    expect(counts).toBe(2);
    expect([...folder.files.keys()]).toEqual(["keep"]);
  });

  test("removes interrupted manifest writes, and leaves other batches", async () => {
    const folder = await folderWithTwoAside();
    const trash = "_DigitalCleanup_Trash";
    for (const name of ["b2.json", "b3.json.crswap", "b3.json.part"]) {
      folder.files.set(`${trash}/${name}`, { text: "", modifiedAtMs: 1 });
    }
    folder.files.set(`${trash}/b4.json`, { text: "not JSON", modifiedAtMs: 1 });
    await undo(folder, "b1");
    expect([...folder.files.keys()].toSorted()).toEqual([
      `${trash}/READ-ME.txt`,
      `${trash}/b4.json`,
      "a/copy.pdf",
      "b/copy.jpg",
      "keep",
    ]);
  });

  test("a file that cannot be deleted stays in the trash, and the others are counted", async () => {
    const folder = await folderWithTwoAside();
    const remove = folder.remove.bind(folder);
    const locked = "_DigitalCleanup_Trash/b1/a/copy.pdf";
    folder.remove = (path) =>
      path === locked ? Promise.reject(new Error("open elsewhere")) : remove(path);
    const ids: string[] = [];
    const count = async (actions: CountedFiles[]) => void ids.push(...actions.map(({ id }) => id));
    expect((await empty(folder, "b1", { isOwn: true, day, count })).failed).toEqual(["a/copy.pdf"]);
    expect(ids).toEqual(["cleanup:b1:media"]);

    folder.remove = remove;
    await empty(folder, "b1", { isOwn: true, day, count });
    expect(ids).toEqual(["cleanup:b1:media", "cleanup:b1.1:office"]);
  });

  test("if nothing can be deleted or written, the count is postponed to the next call", async () => {
    const folder = await folderWithTwoAside();
    const { remove, writeText } = folder;
    const refuse = () => Promise.reject(new Error("read only"));
    folder.remove = (path) => {
      folder.remove = refuse;
      folder.writeText = refuse;
      return remove.call(folder, path);
    };
    const report = await empty(folder, "b1", { isOwn: true, day, count: refuse });
    expect([report.deleted, report.failed]).toEqual([[], ["b/copy.jpg"]]);
    Object.assign(folder, { remove, writeText });
    const { actions } = await empty(folder, "b1", { isOwn: true, day, count: async () => {} });
    expect(actions.map(({ id }) => id)).toEqual(["cleanup:b1:media", "cleanup:b1:office"]);
  });
});
