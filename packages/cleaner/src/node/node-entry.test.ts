import { expect, test } from "vitest";
import { inNewFolder, writeBelow } from "../../test/command.ts";
import { createXxHash, findDuplicates } from "../index.ts";
import { walkFolder } from "./index.ts";

let root: string;
inNewFolder((folder) => void (root = folder));

test("memory that is in use is not lent again", async () => {
  for (const name of ["a", "b", "c"]) await writeBelow(root, name, name.repeat(5));
  const { entries } = await walkFolder(root);
  const [a, b, c] = ["a", "b", "c"].map((name) => entries.find(({ path }) => path === name)!);
  const first = await a!.read(0, 5);
  const second = await b!.read(0, 5);
  expect([first, second].map(String)).toEqual(["97,97,97,97,97", "98,98,98,98,98"]);
  a!.release?.(first);
  const third = await c!.read(0, 5);
  expect(third.buffer).toBe(first.buffer);
  expect([third, second].map(String)).toEqual(["99,99,99,99,99", "98,98,98,98,98"]);
});

test("files of one size that differ in one byte are told apart while their memory serves again", async () => {
  // Read whole, compared in one part, and compared in two parts.
  for (const bytes of [1000, 70_000, 1_100_000]) {
    for (let index = 0; index < 40; index += 1) {
      const content = "x".repeat(bytes - 2) + String(index % 20).padStart(2, "0");
      await writeBelow(root, `${bytes}/${index}`, content);
    }
  }
  const { entries } = await walkFolder(root);
  const { groups } = await findDuplicates(entries, { hash: await createXxHash() });
  const numbers = groups.map(({ files }) =>
    files.map(({ path }) => Number(path.split("/")[1])).toSorted((one, other) => one - other),
  );
  expect(groups).toHaveLength(60);
  for (const [one, other] of numbers) expect(other).toBe(one! + 20);
});
