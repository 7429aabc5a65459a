import { describe, expect, test } from "vitest";
import { MemoryFolder } from "../test/memory-port.ts";
import { batch, copyOf } from "../test/trash-samples.ts";
import { setAside } from "./set-aside.ts";
import { undo } from "./undo.ts";

const moves = [copyOf("copy", "keep")];

describe("a system that copies a file and refuses to remove the original", () => {
  const folderThatOnlyCopies = () => {
    const folder = new MemoryFolder({ keep: "same", copy: "same" });
    const move = folder.move.bind(folder);
    folder.move = async (from, to) => {
      const file = folder.files.get(from);
      if ((await move(from, to)) === "taken" || !file) return "taken";
      if (from !== "copy") return "moved";
      folder.files.set(from, file);
      throw new Error("read only");
    };
    return { folder, repair: () => Object.assign(folder, { move }) };
  };

  test("leaves the file in its place only, and reports it", async () => {
    const { folder } = folderThatOnlyCopies();
    const report = await setAside(folder, batch, moves);
    expect(report.refused).toEqual([{ path: "copy", reason: "failed" }]);
    expect([...folder.files.keys()].toSorted()).toEqual(["copy", "keep"]);
  });

  test("leaves a listed copy if that cannot be removed either, and undo removes it", async () => {
    const { folder, repair } = folderThatOnlyCopies();
    const { remove } = folder;
    folder.remove = () => Promise.reject(new Error("read only"));
    const report = await setAside(folder, batch, moves);
    expect(report.refused).toEqual([{ path: "copy", reason: "failed" }]);
    expect(folder.paths()).toEqual(["_DigitalCleanup_Trash/b1/copy", "copy", "keep"]);

    Object.assign(repair(), { remove });
    expect((await undo(folder, "b1")).refused).toEqual([]);
    expect([...folder.files.keys()].toSorted()).toEqual(["copy", "keep"]);
  });

  test("keeps a file that a link in the trash puts at both paths", async () => {
    const folder = new MemoryFolder({ keep: "same", copy: "same" });
    await setAside(folder, batch, moves);
    const { stat, read, move, remove } = folder;
    const linked = (path: string) => path.replace("_DigitalCleanup_Trash/b1/", "");
    await move.call(folder, "_DigitalCleanup_Trash/b1/copy", "copy");
    folder.stat = (path) => stat.call(folder, linked(path));
    folder.read = (path, from, to) => read.call(folder, linked(path), from, to);
    folder.move = (from, to) => move.call(folder, linked(from), linked(to));
    folder.remove = (path) => remove.call(folder, linked(path));
    expect((await undo(folder, "b1")).refused).toEqual([{ path: "copy", reason: "taken" }]);
    expect(folder.files.get("copy")?.text).toBe("same");
  });

  test("keeps both files if the one at the original path is another", async () => {
    const { folder } = folderThatOnlyCopies();
    const { move } = folder;
    folder.move = (from, to) =>
      move(from, to).finally(() => folder.files.set("copy", { text: "SAME", modifiedAtMs: 1000 }));
    await setAside(folder, batch, moves);
    expect((await undo(folder, "b1")).refused).toEqual([{ path: "copy", reason: "taken" }]);
    expect(folder.files.get("_DigitalCleanup_Trash/b1/copy")?.text).toBe("same");
    expect(folder.files.get("copy")?.text).toBe("SAME");
  });
});
