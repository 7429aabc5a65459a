import { describe, expect, test } from "vitest";
import { Groups } from "./groups.ts";
import { StorageUnavailable } from "./database.ts";

/** Groups that are written to a list, unless the disk is broken or an item is at fault. */
function listGroups() {
  const written: string[][] = [];
  const disk = { isBroken: false };
  const groups = new Groups(async (items: readonly string[]) => {
    await Promise.resolve();
    if (disk.isBroken) throw new StorageUnavailable();
    if (items.includes("bad")) throw new Error("mine");
    written.push([...items]);
    return items.map((item) => item.toUpperCase());
  });
  return { groups, written, disk };
}

describe("group commit", () => {
  test("items that arrive together share a commit, and a single one does not wait", async () => {
    const { groups, written } = listGroups();
    expect(await Promise.all(["a", "b", "c"].map((item) => groups.add(item)))).toEqual([
      "A",
      "B",
      "C",
    ]);
    expect(await groups.add("d")).toBe("D");
    expect(written).toEqual([["a", "b", "c"], ["d"]]);
    expect(groups.countShared()).toBe(2);
  });

  test("what arrives while a group is written is the next group", async () => {
    const { groups, written } = listGroups();
    const first = groups.add("a").then(() => groups.add("b"));
    await first;
    await groups.finish();
    expect(written).toEqual([["a"], ["b"]]);
  });

  test("an item that fails does not fail others of its group", async () => {
    const { groups, written } = listGroups();
    const results = await Promise.allSettled(["a", "bad", "c"].map((item) => groups.add(item)));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(written).toEqual([["a"], ["c"]]);
  });

  test("if the storage fails, every item is rejected, and later ones work again", async () => {
    const { groups, written, disk } = listGroups();
    disk.isBroken = true;
    const results = await Promise.allSettled(["a", "b"].map((item) => groups.add(item)));
    for (const result of results) {
      expect(result).toMatchObject({ reason: expect.any(StorageUnavailable) });
    }
    disk.isBroken = false;
    await groups.add("c");
    expect(written).toEqual([["c"]]);
  });
});
