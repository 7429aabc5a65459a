import { expect, test, vi } from "vitest";
import { actionsSince, appendAction, appendActions } from "./action-log.ts";
import { countedAction } from "./test-data/counted-action.ts";
import { watchActions } from "./watch-actions.ts";

const action = (id: string, day: string) =>
  countedAction(id, { day, category: "media", count: 2, bytes: 300 });

test("the same action twice counts once", async () => {
  await appendAction(action("a", "2026-03-10"));
  await appendAction({ ...action("a", "2026-03-10"), count: 5 });
  expect(await actionsSince("2026-03-10")).toEqual([action("a", "2026-03-10")]);
});

test("an action counted by two windows at once counts once", async () => {
  await Promise.all([
    appendAction({ ...action("twice", "2026-02-01"), count: 2 }),
    appendAction({ ...action("twice", "2026-02-01"), count: 9 }),
  ]);
  const [first] = await actionsSince("2026-02-01");
  expect(first).toMatchObject({ id: "twice", count: 2 });
});

test("of several actions, only those not yet counted are added, with one notice", async () => {
  await appendAction(action("old", "2026-01-10"));
  const heard = vi.fn<() => void>();
  const stop = watchActions(heard);
  const read = ["old", "n1", "n1", "n2"].map((id) => action(id, "2026-01-10"));
  expect(await appendActions(read)).toBe(2);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toHaveBeenCalledOnce();
  stop();
});

test("actions are read from a day on, that day included", async () => {
  await appendAction(action("b", "2026-03-11"));
  await appendAction(action("c", "2026-03-09"));
  expect((await actionsSince("2026-03-10")).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("an invalid action is refused and not stored", async () => {
  await expect(appendAction({ ...action("d", "2026-03-12"), count: -1 })).rejects.toThrow("count");
  expect((await actionsSince("2026-03-12")).length).toBe(0);
});

test("watchers are notified of a counted action", async () => {
  const heard = new Promise<string>((resolve) => {
    const stop = watchActions(() => {
      stop();
      resolve("heard");
    });
  });
  await appendAction(action("e", "2026-03-13"));
  expect(await heard).toBe("heard");
});
