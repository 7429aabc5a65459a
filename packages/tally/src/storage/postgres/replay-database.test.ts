import { describe, expect, test } from "vitest";
import { createReplayDatabase, type Query, type QueryResult } from "./replay-database.ts";

const plain = (text: string): Query => ({ text, values: [], isList: false });
const [begin, end] = [plain("BEGIN"), plain("COMMIT")];

/** A connection that answers each query with a row of its text, and notes what was sent together. */
function createConnection(fails: (text: string) => boolean = () => false) {
  const rounds: string[][] = [];
  let round: string[] | undefined;
  const send = async ({ text }: Query): Promise<QueryResult> => {
    if (!round) {
      round = [];
      rounds.push(round);
      setImmediate(() => (round = undefined));
    }
    round.push(text);
    await new Promise((resolve) => void setImmediate(resolve));
    if (fails(text)) throw new Error(`${text} failed`);
    return { rows: [{ text }], changes: 7 };
  };
  return { send, rounds };
}

describe("a replayed transaction", () => {
  test("sends reads one after another, and writes together with the next of them or the end", async () => {
    const { prepare, perform } = createReplayDatabase();
    const { send, rounds } = createConnection();
    const work = () => {
      const one = prepare("one").get()?.text;
      prepare("write").run(1);
      const two = prepare("two").all();
      prepare("last").run(2);
      return [one, two.length];
    };
    expect(await perform(send, begin, work, end)).toEqual(["one", 1]);
    expect(rounds).toEqual([
      ["BEGIN", "one"],
      ["write", "two"],
      ["last", "COMMIT"],
    ]);
  });

  test("does what happens once only once, however often it starts again", async () => {
    const { prepare, once, perform } = createReplayDatabase();
    let starts = 0;
    let effects = 0;
    const work = () => {
      starts += 1;
      const before = once(() => (effects += 1));
      prepare("one").get();
      prepare("two").get();
      return before;
    };
    expect(await perform(createConnection().send, begin, work, end)).toBe(1);
    expect({ starts, effects }).toEqual({ starts: 3, effects: 1 });
  });

  test("knows how many rows a write changed only if it is asked", async () => {
    const { prepare, perform } = createReplayDatabase();
    const { send, rounds } = createConnection();
    const work = () => {
      prepare("unasked").run();
      return prepare("asked").run().changes;
    };
    expect(await perform(send, begin, work, end)).toBe(7);
    expect(rounds).toEqual([["BEGIN", "unasked", "asked"], ["COMMIT"]]);
  });

  test("sends what was put off before the next statement, and at the end", async () => {
    const { prepare, defer, perform } = createReplayDatabase();
    const { send, rounds } = createConnection();
    const work = () => {
      defer(() => void prepare("first").run());
      prepare("read").get();
      defer(() => void prepare("replaced").run());
      defer(() => void prepare("second").run());
    };
    await perform(send, begin, work, end);
    expect(rounds).toEqual([
      ["BEGIN", "first", "read"],
      ["second", "COMMIT"],
    ]);
  });

  test("fails with the first statement that fails, once all are answered", async () => {
    const { prepare, perform } = createReplayDatabase();
    const { send } = createConnection((text) => text !== "BEGIN");
    const work = () => {
      prepare("one").run();
      prepare("two").run();
    };
    await expect(perform(send, begin, work, end)).rejects.toThrow("one failed");
  });

  test("refuses work that does something else when it starts again", async () => {
    const { prepare, perform } = createReplayDatabase();
    let starts = 0;
    const work = () => {
      starts += 1;
      prepare(`read ${starts}`).get();
    };
    await expect(perform(createConnection().send, begin, work, end)).rejects.toThrow(
      "did something else",
    );
  });

  test("refuses a statement outside of it", () => {
    expect(() => createReplayDatabase().prepare("one").get()).toThrow("outside the work");
  });

  test("numbers the parameters of its statements as PostgreSQL does", async () => {
    const { prepare, perform } = createReplayDatabase();
    const { send, rounds } = createConnection();
    await perform(send, begin, () => void prepare("a = ? AND b = ?").run(1, 2), end);
    await perform(send, begin, () => void prepare("a = ?2 AND b = ?1").run(1, 2), end);
    expect(rounds.flat()).toContain("a = $1 AND b = $2");
    expect(rounds.flat()).toContain("a = $2 AND b = $1");
  });
});
