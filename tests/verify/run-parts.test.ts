import { spawnSync } from "node:child_process";
import { expect, test, vi } from "vitest";
import { root, succeeds } from "../run/run-command.ts";
import { type Part, verify } from "./run-parts.ts";

/** A part that runs a program, as the real ones do. */
const program = (name: string, code: string): Part => ({
  name,
  covers: `what ${name} covers`,
  run: () => succeeds(process.execPath, ["--eval", code]),
});
const passing = program("passing", "");
const failing = program("failing", "process.exit(3)");
const last = program("last", "");

async function run(parts: readonly Part[], names: string[] = [], signal?: AbortSignal) {
  const lines: string[] = [];
  const exitCode = await verify(parts, names, (line) => lines.push(line), signal);
  const table = lines.at(-1)!.trim().split("\n");
  const results = table.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, 3)
      .map((cell) => cell.trim()),
  );
  return { exitCode, lines, table, results };
}

test("each part has a row with its result and what it covers", async () => {
  const { exitCode, table, results } = await run([passing, last]);
  expect(exitCode).toBe(0);
  expect(results).toEqual([
    ["passing", "passed"],
    ["last", "passed"],
  ]);
  expect(table[2]).toMatch(/\| 0\.\d +\| what passing covers \|$/);
  expect(new Set(table.map((row) => row.length)).size).toBe(1);
});

test("a program that fails shows in the table, and what follows still runs", async () => {
  const { exitCode, results } = await run([passing, failing, last]);
  expect(exitCode).toBe(1);
  expect(results).toEqual([
    ["passing", "passed"],
    ["failing", "FAILED"],
    ["last", "passed"],
  ]);
});

test("a part that throws, at once or later, has failed, and its error is printed", async () => {
  const error = vi.spyOn(console, "error").mockReturnValue();
  const fault = new Error("no linter");
  const throwing: Part = {
    ...passing,
    run: () => {
      throw fault;
    },
  };
  const rejecting: Part = { ...passing, run: () => Promise.reject(fault) };
  const { exitCode, results } = await run([throwing, rejecting, last]);
  expect(exitCode).toBe(1);
  expect(results.map(([, result]) => result)).toEqual(["FAILED", "FAILED", "passed"]);
  expect(error.mock.calls).toEqual([[fault], [fault]]);
  error.mockRestore();
});

test("what cannot be checked here is said, and is no failure", async () => {
  const unknown: Part = { ...passing, run: () => undefined };
  const { exitCode, results } = await run([unknown]);
  expect([exitCode, results[0]![1]]).toEqual([0, "not checked here"]);
});

test("after an interruption the table names what did not run", async () => {
  const ending = new AbortController();
  const interrupted: Part = {
    ...passing,
    run: () => {
      ending.abort();
      return false;
    },
  };
  const { exitCode, results } = await run([interrupted, last], [], ending.signal);
  expect(exitCode).toBe(1);
  expect(results.map(([, result]) => result)).toEqual(["FAILED", "not run"]);
});

test("names choose parts, which keep their order, and a wrong name runs none", async () => {
  const { results } = await run([passing, failing, last], ["last", "passing"]);
  expect(results.map(([name]) => name)).toEqual(["passing", "last"]);
  const { exitCode, lines } = await run([passing, failing, last], ["passing", "lst"]);
  expect([exitCode, lines]).toEqual([1, ["Unknown: lst. There are passing, failing, last."]]);
});

test("the command ends with the table and the exit code", () => {
  const words = ["tests/verify/main.ts", "install-scripts"];
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/\| install-scripts \| passed +\|/)]);
});
