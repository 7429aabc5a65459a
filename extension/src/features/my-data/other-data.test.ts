import { beforeEach, expect, test, vi } from "vitest";
import { actionsSince, appendAction } from "../../platform/actions/action-log.ts";
import { countedAction } from "../../platform/actions/test-data/counted-action.ts";
import { openDatabase } from "../../platform/database/database.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { eraseKinds } from "./erase-kind.ts";
import { addOtherData, isOtherData, readOtherData } from "./other-data.ts";

beforeEach(() => eraseKinds({}));

test("an export holds actions, devices and choices, and no secret code", async () => {
  await appendAction(countedAction("a1"));
  await (await openDatabase()).put("devices", { id: "drawer" });
  await writeValues({ challenge: { secret: "s3cret" }, sober: { sites: ["video.example"] } });
  await expect(readOtherData()).resolves.toEqual({
    actions: [countedAction("a1")],
    devices: [{ id: "drawer" }],
    values: { sober: { sites: ["video.example"] } },
  });
});

test("an imported action counts once, and choices are not imported", async () => {
  await appendAction(countedAction("a1"));
  const addDevices = vi.fn<(records: readonly unknown[]) => Promise<number>>(async () => 2);
  const data = {
    actions: [countedAction("a1"), countedAction("a2")],
    devices: [1, 2],
    values: { settings: {} },
  };
  expect(await addOtherData(data, addDevices)).toEqual({ actions: 1, devices: 2 });
  expect((await actionsSince("")).map(({ id }) => id)).toEqual(["a1", "a2"]);
  expect(addDevices).toHaveBeenCalledWith([1, 2]);
  expect((await readOtherData()).values).toEqual({});
});

test.each([
  ["no object", 7],
  ["no lists", {}],
  [
    "an action that counts more than is possible",
    { actions: [{ ...countedAction("a1"), count: 1e9 }], devices: [] },
  ],
  [
    "an action of no known kind",
    { actions: [{ ...countedAction("a1"), kind: "trees" }], devices: [] },
  ],
])("data with %s is not valid", (_, data) => {
  expect(isOtherData(data)).toBe(false);
});
