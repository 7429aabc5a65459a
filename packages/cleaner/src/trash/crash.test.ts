import { describe, expect, test } from "vitest";
import type { CountedFiles } from "../count/count-deleted.ts";
import { MemoryFolder } from "../test/memory-port.ts";
import { batch, copyOf } from "../test/trash-samples.ts";
import { empty } from "./empty.ts";
import { listBatches } from "./list-batches.ts";
import { setAside } from "./set-aside.ts";
import { undo } from "./undo.ts";

const day = "2026-11-24";

describe("a crash at any step", () => {
  const moves = ["a/copy.pdf", "b/copy.jpg", "c.txt"].map((path) => copyOf(path, "keep"));
  const start = () =>
    new MemoryFolder({ keep: "same", "a/copy.pdf": "same", "b/copy.jpg": "same", "c.txt": "same" });
  const contents = (folder: MemoryFolder) =>
    folder.paths().map((path) => folder.files.get(path)?.text);
  const repair = (folder: MemoryFolder) => {
    folder.brokenFrom = Infinity;
  };
  /** How many steps an operation takes from start to end. */
  const stepsOf = async (folder: MemoryFolder, work: () => Promise<unknown>) => {
    folder.steps = 0;
    await work();
    return folder.steps;
  };

  test("while setting aside loses nothing, and repeating the call completes it", async () => {
    const whole = start();
    const steps = await stepsOf(whole, () => setAside(whole, batch, moves));
    expect(steps).toBeGreaterThan(10);
    for (let step = 1; step <= steps; step += 1) {
      const folder = start();
      folder.brokenFrom = step;
      await expect(setAside(folder, batch, moves)).rejects.toThrow("crash");
      expect(contents(folder)).toEqual(["same", "same", "same", "same"]);
      repair(folder);
      await setAside(folder, batch, moves);
      expect(folder.files).toEqual(whole.files);
    }
  });

  test("while setting aside can be undone at the next visit", async () => {
    const whole = start();
    const steps = await stepsOf(whole, () => setAside(whole, batch, moves));
    for (let step = 1; step <= steps; step += 1) {
      const folder = start();
      folder.brokenFrom = step;
      await setAside(folder, batch, moves).catch(() => undefined);
      repair(folder);
      for (const found of (await listBatches(folder)).batches) await undo(folder, found.batch);
      expect(folder.files).toEqual(start().files);
    }
  });

  test("while undoing loses nothing, and the next undo completes it", async () => {
    const whole = start();
    await setAside(whole, batch, moves);
    const steps = await stepsOf(whole, () => undo(whole, "b1"));
    for (let step = 1; step <= steps; step += 1) {
      const folder = start();
      await setAside(folder, batch, moves);
      folder.brokenFrom = folder.steps + step;
      await undo(folder, "b1").catch(() => undefined);
      expect(contents(folder)).toEqual(["same", "same", "same", "same"]);
      repair(folder);
      for (const found of (await listBatches(folder)).batches) await undo(folder, found.batch);
      expect(folder.files).toEqual(start().files);
    }
  });

  test("while emptying counts each file exactly once after the next emptying", async () => {
    const whole = start();
    await setAside(whole, batch, moves);
    const steps = await stepsOf(whole, () =>
      empty(whole, "b1", { isOwn: true, day, count: async () => {} }),
    );
    for (let step = 1; step <= steps; step += 1) {
      const folder = start();
      await setAside(folder, batch, moves);
      const log = new Map<string, number>();
      const count = async (actions: CountedFiles[]) => {
        for (const action of actions) if (!log.has(action.id)) log.set(action.id, action.count);
      };
      folder.brokenFrom = folder.steps + step;
      await empty(folder, "b1", { isOwn: true, day, count }).catch(() => undefined);
      repair(folder);
      for (const found of (await listBatches(folder)).batches) {
        await empty(folder, found.batch, { isOwn: true, day: "2026-11-25", count });
      }
      expect([...folder.files.keys()]).toEqual(["keep"]);
      expect([...log]).toEqual([
        ["cleanup:b1:media", 1],
        ["cleanup:b1:office", 2],
      ]);
    }
  });
});
