import { expect, test } from "vitest";
import { MemoryFolder } from "../test/memory-port.ts";
import { listBatches } from "./list-batches.ts";
import { undo } from "./undo.ts";

const file = "_DigitalCleanup_Trash/b1.json";

test("a list that is too large to be read is reported unread, and nothing changes", async () => {
  const folder = new MemoryFolder({ [file]: "{}", "_DigitalCleanup_Trash/b1/a.txt": "same" });
  const { stat } = folder;
  folder.stat = async (path) =>
    path === file ? { bytes: 2 ** 40, modifiedAtMs: 1000 } : stat.call(folder, path);
  folder.readText = () => Promise.reject(new RangeError("Invalid string length"));
  expect(await listBatches(folder)).toEqual({
    batches: [],
    broken: [{ file, problem: "notOurs" }],
  });
  await expect(undo(folder, "b1")).rejects.toMatchObject({ problem: "notOurs" });
  expect(folder.paths()).toContain("_DigitalCleanup_Trash/b1/a.txt");
});
