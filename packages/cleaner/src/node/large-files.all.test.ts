import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inNewFolder } from "../../test/command.ts";
import { createXxHash, findDuplicates } from "../index.ts";
import { walkFolder } from "./index.ts";

let root: string;
inNewFolder((folder) => void (root = folder));

test("two files of 5 GB that differ in their last byte are no duplicates", async () => {
  const bytes = 5_000_000_000;
  for (const name of ["a", "b"]) {
    await writeFile(join(root, name), "");
    await truncate(join(root, name), bytes);
  }
  // Holes of sparse files read as zeros: only the last parts are worth reading from the disk here.
  const zeros = new Uint8Array(1 << 20);
  const { entries } = await walkFolder(root);
  const marked = entries.map((entry) => ({
    ...entry,
    read: async (from: number, to: number) => {
      if (to < bytes) return zeros.subarray(0, to - from);
      const part = await entry.read(from, to);
      if (entry.path === "b") part[part.length - 1] = 1;
      return part;
    },
  }));
  const scan = await findDuplicates(marked, { hash: await createXxHash() });
  expect(scan.groups).toEqual([]);
});
