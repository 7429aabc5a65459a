import type { MoveReport } from "@digital-cleanup/cleaner";
import { expect, test, vi } from "vitest";
import { moveAsked } from "./move-asked.ts";

const facts = (path: string) => ({ path, bytes: 1, modifiedAtMs: 1 });
const moved = (path: string): MoveReport => ({ moved: [facts(path)], refused: [] });
const refused = (path: string, reason: "failed" | "changed"): MoveReport => ({
  moved: [],
  refused: [{ path, reason }],
});

test("the browser asks about one file at a time, and a refusal does not stop the others", async () => {
  const watch = {
    onMove: vi.fn<(done: number) => void>(),
    onAsk: vi.fn<(asked: object) => void>(),
  };
  const answers = [moved("a/1.py"), refused("a/2.py", "failed"), refused("3.py", "changed")];
  let open = 0;
  const files = ["a/1.py", "a/2.py", "3.py", "4.py"].map(facts);
  const { report, declined } = await moveAsked(files, moved("a.txt"), watch, async ({ path }) => {
    open += 1;
    expect(open).toBe(1);
    await Promise.resolve();
    open -= 1;
    return answers.shift() ?? moved(path);
  });
  expect(report.moved.map(({ path }) => path)).toEqual(["a.txt", "a/1.py", "4.py"]);
  expect(report.refused).toEqual([{ path: "3.py", reason: "changed" }]);
  expect(declined).toEqual(["a/2.py"]);
  expect(watch.onAsk.mock.calls[1]).toEqual([{ name: "2.py", index: 2, total: 4 }]);
  expect(watch.onMove.mock.calls).toEqual([[2], [3], [4], [5]]);
});
