import { describe, expect, test } from "vitest";
import { createGroupCommit, type Engine } from "./group-commit.ts";

/** An engine that writes to a list, and whose commits can be made to fail. */
function listEngine() {
  const committed: string[] = [];
  const commits: string[][] = [];
  const state = { isBroken: false };
  const engine: Engine<string[]> = {
    begin: () => [],
    commit(transaction, beforeCommit) {
      beforeCommit();
      if (state.isBroken) throw new Error("disk");
      committed.push(...transaction);
      commits.push(transaction);
    },
    rollback: () => undefined,
    asUnavailable: (error) =>
      error instanceof Error && error.message === "disk" ? new Error("unavailable") : undefined,
  };
  return { engine, committed, commits, state };
}

const add = (word: string) => (transaction: string[]) => {
  transaction.push(word);
  return () => transaction.length;
};

describe("group commit", () => {
  test("operations that arrive together share a commit, and read their answers after all of them", async () => {
    const { engine, commits } = listEngine();
    const { run } = createGroupCommit(engine);
    expect(await Promise.all([run(add("a")), run(add("b")), run(add("c"))])).toEqual([3, 3, 3]);
    expect(commits).toEqual([["a", "b", "c"]]);
  });

  test("a single writer does not wait", async () => {
    const { engine, commits } = listEngine();
    const { run } = createGroupCommit(engine);
    await run(add("a"));
    await run(add("b"));
    expect(commits).toEqual([["a"], ["b"]]);
  });

  test("an operation that fails does not fail others of its group", async () => {
    const { engine, committed } = listEngine();
    const { run } = createGroupCommit(engine);
    const fails = () => {
      throw new Error("mine");
    };
    const results = await Promise.allSettled([run(add("a")), run(fails), run(add("c"))]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(committed).toEqual(["a", "c"]);
  });

  test("if the engine fails, every operation is rejected, and later ones work again", async () => {
    const { engine, committed, state } = listEngine();
    const { run } = createGroupCommit(engine);
    state.isBroken = true;
    const results = await Promise.allSettled([run(add("a")), run(add("b"))]);
    expect(results.map((result) => result.status === "rejected" && String(result.reason))).toEqual([
      "Error: unavailable",
      "Error: unavailable",
    ]);
    state.isBroken = false;
    await run(add("c"));
    expect(committed).toEqual(["c"]);
  });
});
