import { describe, expect, test } from "vitest";
import { createGroupCommit, type Engine } from "./group-commit.ts";

/** An engine over a list, whose commits can be made to fail. */
function listEngine() {
  const kept: string[] = [];
  const commits: string[][] = [];
  const state = { isBroken: false };
  const engine: Engine<string[]> = {
    begin: () => [],
    commit(transaction, beforeCommit) {
      beforeCommit();
      if (state.isBroken) throw new Error("disk");
      kept.push(...transaction);
      commits.push(transaction);
    },
    rollback: () => undefined,
    asUnavailable: (error) =>
      error instanceof Error && error.message === "disk" ? new Error("unavailable") : undefined,
  };
  return { engine, kept, commits, state };
}

const add = (word: string) => (transaction: string[]) => {
  transaction.push(word);
  return () => transaction.length;
};

describe("group commit", () => {
  test("operations that arrive together share a commit, and answer after all of them", async () => {
    const { engine, commits } = listEngine();
    const { run } = createGroupCommit(engine);
    expect(await Promise.all([run(add("a")), run(add("b")), run(add("c"))])).toEqual([3, 3, 3]);
    expect(commits).toEqual([["a", "b", "c"]]);
  });

  test("a single writer waits for nobody", async () => {
    const { engine, commits } = listEngine();
    const { run } = createGroupCommit(engine);
    await run(add("a"));
    await run(add("b"));
    expect(commits).toEqual([["a"], ["b"]]);
  });

  test("an operation that fails takes none of its neighbours with it", async () => {
    const { engine, kept } = listEngine();
    const { run } = createGroupCommit(engine);
    const fails = () => {
      throw new Error("mine");
    };
    const results = await Promise.allSettled([run(add("a")), run(fails), run(add("c"))]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(kept).toEqual(["a", "c"]);
  });

  test("an engine that fails answers nobody, and works again later", async () => {
    const { engine, kept, state } = listEngine();
    const { run } = createGroupCommit(engine);
    state.isBroken = true;
    const results = await Promise.allSettled([run(add("a")), run(add("b"))]);
    expect(results.map((result) => result.status === "rejected" && String(result.reason))).toEqual([
      "Error: unavailable",
      "Error: unavailable",
    ]);
    state.isBroken = false;
    await run(add("c"));
    expect(kept).toEqual(["c"]);
  });
});
