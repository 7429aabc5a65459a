import { describe, expect, test } from "vitest";
import { MemoryFolder } from "../test/memory-port.ts";
import { batch, copyOf, facts, refusedOf } from "../test/trash-samples.ts";
import { listBatches } from "./list-batches.ts";
import { setAside } from "./set-aside.ts";
import { undo } from "./undo.ts";

describe("setting aside", () => {
  test("moves each file to its path below the batch, and lists it in the manifest", async () => {
    const folder = new MemoryFolder({ keep: "same", "a/copy": "same" });
    const report = await setAside(folder, batch, [copyOf("a/copy", "keep")]);
    expect(report).toEqual({ moved: [facts("a/copy", "same")], refused: [] });
    expect(folder.paths()).toEqual(["_DigitalCleanup_Trash/b1/a/copy", "keep"]);
    const { batches } = await listBatches(folder);
    expect(batches).toEqual([
      {
        ...batch,
        version: 1,
        state: "aside",
        entries: [
          { ...facts("a/copy", "same"), keptCopies: [{ path: "keep", modifiedAtMs: 1000 }] },
        ],
      },
    ]);
  });

  test("a file that changed or vanished since the scan is left and reported", async () => {
    const folder = new MemoryFolder({ keep: "same", changed: "another text", copy: "same" });
    const report = await setAside(folder, batch, [
      copyOf("changed", "keep"),
      copyOf("vanished", "keep"),
      copyOf("copy", "keep"),
    ]);
    expect(refusedOf(report)).toEqual([
      ["changed", "changed"],
      ["vanished", "vanished"],
    ]);
    expect(folder.paths()).toEqual(["_DigitalCleanup_Trash/b1/copy", "changed", "keep"]);
    const { batches } = await listBatches(folder);
    expect(batches[0]?.entries.map(({ path }) => path)).toEqual(["copy"]);
  });

  test("a copy that this scan did not compare is compared whole before it moves", async () => {
    const differs = `${"x".repeat(100_000)}1${"x".repeat(100_000)}`;
    const kept = differs.replace("1", "2");
    const move = copyOf("copy", "keep", differs);
    const folder = new MemoryFolder({ keep: kept, copy: differs, keep2: differs, copy2: differs });
    const report = await setAside(folder, batch, [
      { ...move, comparesWhole: true },
      { ...copyOf("copy2", "keep2", differs), comparesWhole: true },
    ]);
    expect(refusedOf(report)).toEqual([["copy", "different"]]);
    expect(report.moved.map(({ path }) => path)).toEqual(["copy2"]);
  });

  test("a file that is its own kept copy under another path is moved back", async () => {
    const folder = new MemoryFolder({ "photos/p": "only" });
    const real = (path: string) => path.replace(/^link\//, "photos/");
    const { stat, read, move } = folder;
    folder.stat = (path) => stat.call(folder, real(path));
    folder.read = (path, from, to) => read.call(folder, real(path), from, to);
    folder.move = (from, to) => move.call(folder, real(from), real(to));
    const report = await setAside(folder, batch, [copyOf("link/p", "photos/p", "only")]);
    expect(refusedOf(report)).toEqual([["link/p", "lastCopy"]]);
    expect([...folder.files.keys()]).toEqual(["photos/p"]);
  });

  test("two concurrent calls with opposite plans leave one copy of each content in place", async () => {
    const names = ["1", "2", "3", "4", "5"];
    const folder = new MemoryFolder(
      Object.fromEntries(names.flatMap((name) => [`a/${name}`, `b/${name}`]).map((p) => [p, "x"])),
    );
    const planFor = (own: string, kept: string) =>
      names.map((name) => copyOf(`${own}/${name}`, `${kept}/${name}`, "x"));
    await Promise.all([
      setAside(folder, batch, planFor("a", "b")),
      setAside(folder, { ...batch, batch: "b2" }, planFor("b", "a")),
    ]);
    for (const name of names) {
      expect(folder.files.has(`a/${name}`) || folder.files.has(`b/${name}`)).toBe(true);
    }
  });

  test("a file of equal size and time but different content is no copy", async () => {
    const folder = new MemoryFolder({ keep: "same", copy: "MINE" });
    const report = await setAside(folder, batch, [copyOf("copy", "keep")]);
    expect(refusedOf(report)).toEqual([["copy", "changed"]]);
    expect(folder.files.get("copy")?.text).toBe("MINE");
  });

  test("both ends of a large file are compared", async () => {
    const [kept, mine] = ["a", "b"].map((end) => "x".repeat(70_000) + end);
    const folder = new MemoryFolder({ keep: kept ?? "", copy: mine ?? "" });
    const report = await setAside(folder, batch, [copyOf("copy", "keep", mine)]);
    expect(refusedOf(report)).toEqual([["copy", "changed"]]);
  });

  test("after an abort no other file moves, and the moved files are listed", async () => {
    const folder = new MemoryFolder({ keep: "same" });
    const moves = Array.from({ length: 40 }, (_, index) => copyOf(`copy${index}`, "keep"));
    for (const { path } of moves) folder.files.set(path, { text: "same", modifiedAtMs: 1000 });
    const stop = new AbortController();
    const report = await setAside(folder, batch, moves, () => stop.abort(), stop.signal);
    // Sixteen had started.
    expect(report.moved).toHaveLength(16);
    expect(report.refused.at(-1)).toEqual({ path: "copy39", reason: "stopped" });
    expect((await listBatches(folder)).batches[0]?.entries).toHaveLength(16);
  });

  test("a path that cannot be checked blocks no other, and stays in the manifest", async () => {
    const folder = new MemoryFolder({ keep: "same", copy: "same" });
    const { stat } = folder;
    folder.stat = (path) =>
      path.endsWith("odd") ? Promise.reject(new Error("locked")) : stat.call(folder, path);
    const report = await setAside(folder, batch, [copyOf("copy", "keep"), copyOf("odd", "keep")]);
    expect(refusedOf(report)).toEqual([["odd", "failed"]]);
    const { batches } = await listBatches(folder);
    expect(batches[0]?.entries.map(({ path }) => path)).toEqual(["copy", "odd"]);
  });

  test("the last copy stays if its kept copy vanished or changed", async () => {
    const folder = new MemoryFolder({ copy1: "same", copy2: "same", rewritten: "news" });
    folder.files.set("rewritten", { text: "news", modifiedAtMs: 5000 });
    const report = await setAside(folder, batch, [
      copyOf("copy1", "vanished"),
      copyOf("copy2", "rewritten"),
    ]);
    expect(refusedOf(report)).toEqual([
      ["copy1", "lastCopy"],
      ["copy2", "lastCopy"],
    ]);
    expect(folder.paths()).toEqual(["copy1", "copy2", "rewritten"]);
  });

  test("an existing name in the trash is refused, not overwritten", async () => {
    const folder = new MemoryFolder({
      keep: "same",
      copy: "same",
      "_DigitalCleanup_Trash/b1/copy": "precious",
    });
    const report = await setAside(folder, batch, [copyOf("copy", "keep")]);
    expect(refusedOf(report)).toEqual([["copy", "taken"]]);
    expect(folder.files.get("_DigitalCleanup_Trash/b1/copy")?.text).toBe("precious");
  });

  test("an unsafe name is refused, and the others are moved", async () => {
    const folder = new MemoryFolder({ keep: "same", "a\\b": "same", copy: "same" });
    const report = await setAside(folder, batch, [copyOf("a\\b", "keep"), copyOf("copy", "keep")]);
    expect(refusedOf(report)).toEqual([["a\\b", "unsafeName"]]);
    expect(report.moved).toHaveLength(1);
  });

  test("a full disk rejects, nothing moves and no trace of the batch stays", async () => {
    const folder = new MemoryFolder({ keep: "same", copy: "same" });
    folder.room = 2;
    await expect(setAside(folder, batch, [copyOf("copy", "keep")])).rejects.toThrow("No room");
    expect([...folder.files.keys()]).toEqual(["keep", "copy"]);
  });
});

describe("undoing", () => {
  const setTwoAside = async () => {
    const folder = new MemoryFolder({ keep: "same", "a/copy": "same", "b/copy": "same" });
    await setAside(folder, batch, [copyOf("a/copy", "keep"), copyOf("b/copy", "keep")]);
    return folder;
  };

  test("a taken name is refused, the others are restored, and the file can be restored later", async () => {
    const folder = await setTwoAside();
    folder.files.set("a/copy", { text: "new work", modifiedAtMs: 3000 });
    expect(refusedOf(await undo(folder, "b1"))).toEqual([["a/copy", "taken"]]);
    expect(folder.files.get("a/copy")?.text).toBe("new work");
    expect(folder.paths()).toContain("b/copy");

    folder.files.delete("a/copy");
    expect((await undo(folder, "b1")).moved).toEqual([facts("a/copy", "same")]);
    expect(folder.files.get("a/copy")?.text).toBe("same");
  });

  test("a file that vanished from the trash is reported", async () => {
    const folder = await setTwoAside();
    folder.files.delete("_DigitalCleanup_Trash/b1/b/copy");
    expect(refusedOf(await undo(folder, "b1"))).toEqual([["b/copy", "vanished"]]);
  });
});

describe("manifests from elsewhere", () => {
  const withManifest = (manifest: unknown) =>
    new MemoryFolder({
      "_DigitalCleanup_Trash/x.json":
        typeof manifest === "string" ? manifest : JSON.stringify(manifest),
      "_DigitalCleanup_Trash/x/file": "kept",
    });
  const valid = { version: 1, batch: "x", createdAt: "2026-11-24T10:00:00Z", state: "aside" };

  test.each([
    ["broken JSON", "{", "notOurs"],
    ["another version", { ...valid, version: 2, entries: [] }, "notOurs"],
    ["another batch's name", { ...valid, batch: "y", entries: [] }, "otherBatch"],
    [
      "a path that comes twice",
      {
        ...valid,
        entries: [1, 2].map((modifiedAtMs) => ({ path: "file", bytes: 4, modifiedAtMs })),
      },
      "notOurs",
    ],
    ...[
      "../up",
      "/etc/passwd",
      "a/../../b",
      "C:/x",
      "a\\b",
      "_DigitalCleanup_Trash/x/file",
      "",
    ].map((path): [string, unknown, string] => [
      `the path "${path}"`,
      { ...valid, entries: [{ path, bytes: 4, modifiedAtMs: 1 }] },
      "leadsOut",
    ]),
  ])("%s is a clear error and touches nothing", async (_, manifest, problem) => {
    const folder = withManifest(manifest);
    const { batches, broken } = await listBatches(folder);
    expect(batches).toEqual([]);
    expect(broken[0]?.file).toBe("_DigitalCleanup_Trash/x.json");
    expect(broken[0]?.problem).toContain(problem);
    await expect(undo(folder, "x")).rejects.toThrow(problem);
    expect(folder.files.get("_DigitalCleanup_Trash/x/file")?.text).toBe("kept");
  });

  test("the newest batch comes first", async () => {
    const folder = new MemoryFolder({
      "_DigitalCleanup_Trash/old.json": JSON.stringify({
        ...valid,
        batch: "old",
        createdAt: "2026-11-01T10:00:00Z",
        entries: [],
      }),
      "_DigitalCleanup_Trash/x.json": JSON.stringify({ ...valid, entries: [] }),
    });
    const { batches } = await listBatches(folder);
    expect(batches.map((manifest) => manifest.batch)).toEqual(["x", "old"]);
  });
});
