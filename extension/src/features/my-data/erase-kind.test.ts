import { beforeEach, expect, test, vi } from "vitest";
import { appendAction } from "../../platform/actions/action-log.ts";
import { countedAction } from "../../platform/actions/test-data/counted-action.ts";
import { watchActions } from "../../platform/actions/watch-actions.ts";
import { openDatabase } from "../../platform/database/database.ts";
import { recordSent } from "../../platform/sent/sent-log.ts";
import { noteChange, readChangeTimes } from "../../platform/stored-values/open-values.ts";
import { readValue, writeValues } from "../../platform/stored-values/stored-values.ts";
import { eraseKind, eraseKinds } from "./erase-kind.ts";
import { keptKinds } from "./kept-kinds.ts";
import { measureKinds } from "./measure-kind.ts";

const action = countedAction("a1", { day: "2026-11-27" });

const fill = async () => {
  vi.useFakeTimers({ now: new Date("2026-11-28T10:00:00"), toFake: ["Date"] });
  await appendAction(action);
  const database = await openDatabase();
  await database.put("devices", { id: "drawer" });
  await noteChange("devices");
  await writeValues({ settings: { theme: "dark" }, "steps-put-off": { learn: 1 } });
  await recordSent({ kind: "event", host: "menage.exemple.fr", text: "GET event" });
  vi.useRealTimers();
};
const sizeOf = async (wanted: (typeof keptKinds)[number]) =>
  (await measureKinds()).find(({ kind }) => kind === wanted);

beforeEach(() => eraseKinds({}));

test("each kind has its rows, its size and the day of its last change", async () => {
  await fill();
  expect(await sizeOf("actions")).toEqual({
    kind: "actions",
    rows: 1,
    bytes: JSON.stringify(action).length,
    changedOn: "2026-11-27",
  });
  // {"id":"drawer"}: 15 characters.
  expect(await sizeOf("devices")).toEqual({
    kind: "devices",
    rows: 1,
    bytes: 15,
    changedOn: "2026-11-28",
  });
  // {"theme":"dark"}: 16 characters.
  expect(await sizeOf("settings")).toMatchObject({ rows: 0, bytes: 16, changedOn: "2026-11-28" });
  expect(await sizeOf("sent")).toMatchObject({ rows: 1, changedOn: "2026-11-28" });
});

test("a kind of which nothing is stored has no size and no day", async () => {
  await noteChange("folders");
  expect(await sizeOf("aside")).toEqual({ kind: "aside", rows: 0, bytes: 0 });
});

test("erasing a kind erases nothing else and notifies the views that show it", async () => {
  await fill();
  const changed = vi.fn<() => void>();
  const stop = watchActions(changed);
  const announce = vi.fn<() => void>();
  await eraseKind("actions", { devices: announce });
  expect((await sizeOf("actions"))?.bytes).toBe(0);
  expect((await sizeOf("devices"))?.bytes).toBe(15);
  expect(await readValue("settings")).toEqual({ theme: "dark" });
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  expect(announce).not.toHaveBeenCalled();
  await eraseKind("devices", { devices: announce });
  expect(announce).toHaveBeenCalledOnce();
  expect(await readChangeTimes()).not.toHaveProperty("devices");
  stop();
});

test("erasing everything leaves nothing of any kind", async () => {
  await fill();
  await eraseKinds({});
  expect((await measureKinds()).filter(({ bytes }) => bytes > 0)).toEqual([]);
});
