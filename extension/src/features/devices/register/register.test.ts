import { type CountedAction, totalsSince } from "@digital-cleanup/challenge";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { actionsSince } from "../../../platform/actions/action-log.ts";
import { openDatabase } from "../../../platform/database/database.ts";
import { handOver, settleRegister, undoEntry } from "./register.ts";
import { writeRegisterCsv } from "./register-csv.ts";
import { changeInventory, editDevice, readInventory, saveDevices } from "../inventory/store.ts";
import { aDevice } from "../inventory/test-data/device.ts";

const today = "2026-11-24";
const given = { day: today, outcome: "given", count: 1, state: "working" } as const;
const allActions = () => actionsSince("0000-00-00");
const declared = (actions: CountedAction[]) => {
  const { devices, grams } = totalsSince(actions, "2026-01-01").declared;
  return { devices, grams };
};

beforeEach(async () => {
  const database = await openDatabase();
  await database.clear("devices");
  await database.clear("actions");
});

describe("giving a device", () => {
  test("removes it from the inventory, adds it to the register and counts it once as declared", async () => {
    const phones = aDevice({ count: 3, brand: "Nord" });
    await saveDevices([phones]);
    await handOver(phones, { ...given, count: 2, destination: "Ressourcerie", grams: 370 });
    const { devices, entries } = await readInventory();
    // 3 − 2 = 1 stays.
    expect(devices).toEqual([{ ...phones, count: 1 }]);
    expect(entries).toMatchObject([{ outcome: "given", count: 2, counting: "done", grams: 370 }]);
    expect(await allActions()).toEqual([
      {
        id: `devices-${entries[0]!.id}`,
        day: today,
        feature: "devices",
        kind: "devices",
        count: 2,
        device: {
          type: "smartphone",
          state: "working",
          owner: "mine",
          destination: "reuse",
          grams: 370,
        },
        method: "declared",
      },
    ]);
    await settleRegister(today);
    expect(declared(await allActions())).toEqual({
      devices: { smartphone: { working: 2, broken: 0 } },
      grams: 370,
    });
  });

  test("and undoing it restores the same line and counts nothing", async () => {
    const phone = aDevice({ note: "écran rayé" });
    await saveDevices([phone]);
    const entry = (await handOver(phone, given))!;
    expect((await readInventory()).devices).toEqual([]);
    await undoEntry(entry, "2026-11-25");
    expect(await readInventory()).toEqual({ devices: [phone], entries: [], unread: 0 });
    const [, reversal] = await allActions();
    expect(reversal).toMatchObject({ day: "2026-11-25", reverses: `devices-${entry.id}` });
    expect(declared(await allActions())).toEqual({ devices: {}, grams: 0 });
  });

  test("and undoing it twice at once restores it once", async () => {
    const phones = aDevice({ count: 2 });
    await saveDevices([phones]);
    const entry = (await handOver(phones, given))!;
    await Promise.all([undoEntry(entry, today), undoEntry(entry, today)]);
    expect((await readInventory()).devices).toEqual([phones]);
    expect(await allActions()).toHaveLength(2);
  });

  test("is refused if the line has fewer devices", async () => {
    const phone = aDevice();
    await saveDevices([phone]);
    expect(await handOver(phone, { ...given, count: 2 })).toBeUndefined();
    expect(await readInventory()).toEqual({ devices: [phone], entries: [], unread: 0 });
    expect(await allActions()).toEqual([]);
  });

  test("and undoing it while the line is full restores the device on a new line", async () => {
    const phones = aDevice({ count: 999 });
    await saveDevices([phones]);
    const entry = (await handOver(phones, given))!;
    await saveDevices([phones]);
    await undoEntry(entry, today);
    const counts = (await readInventory()).devices.map(({ count }) => count);
    expect(counts.toSorted((a, b) => a - b)).toEqual([1, 999]);
  });
});

test("a count interrupted by a crash is completed once at the next visit", async () => {
  const phone = aDevice();
  await saveDevices([phone]);
  const entry = (await handOver(phone, { ...given, outcome: "recycled", state: "broken" }))!;
  // The stored state if the browser crashes before the count is marked as done.
  await changeInventory(({ put }) => put({ ...entry, counting: "due" }));
  await settleRegister(today);
  await changeInventory(({ put }) => put({ ...entry, counting: "undoing" }));
  await settleRegister(today);
  expect((await allActions()).map(({ id }) => id).toSorted()).toEqual([
    `devices-${entry.id}`,
    `devices-${entry.id}-undone`,
  ]);
  expect((await readInventory()).entries).toEqual([]);
});

test("a device returned to IT is in the register and not counted", async () => {
  const laptop = aDevice({ type: "laptop", owner: "employer" });
  await saveDevices([laptop]);
  const entry = (await handOver(laptop, { ...given, outcome: "returned" }))!;
  expect(await allActions()).toEqual([]);
  await undoEntry(entry, today);
  expect(await readInventory()).toEqual({ devices: [laptop], entries: [], unread: 0 });
});

test("a repaired device stays in the inventory as working, and undoing it makes it broken again", async () => {
  const tablet = aDevice({ type: "tablet", status: "broken" });
  await saveDevices([tablet]);
  const entry = (await handOver(tablet, { ...given, outcome: "repaired" }))!;
  expect((await readInventory()).devices).toEqual([{ ...tablet, status: "working" }]);
  await undoEntry(entry, today);
  expect((await readInventory()).devices).toEqual([tablet]);
  expect(await allActions()).toEqual([]);
});

test("a change that fails half-way is rolled back", async () => {
  const phone = aDevice();
  const change = changeInventory(({ put }) => {
    put(phone);
    throw new DOMException("no room", "QuotaExceededError");
  });
  await expect(change).rejects.toThrow("no room");
  expect((await readInventory()).devices).toEqual([]);
});

test("a handover succeeds while the action log is full, and is counted once later", async () => {
  const phone = aDevice();
  await saveDevices([phone]);
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const entry = await handOver(phone, given);
  vi.restoreAllMocks();
  expect(entry).toBeDefined();
  expect(add).toHaveBeenCalledOnce();
  expect(await allActions()).toEqual([]);
  await settleRegister(today);
  await settleRegister(today);
  expect(await allActions()).toHaveLength(1);
});

test("a line that another window changed is not overwritten", async () => {
  const phones = aDevice({ count: 3 });
  await saveDevices([phones]);
  await handOver(phones, { ...given, count: 2 });
  expect(await editDevice(phones, { ...phones, count: 4 })).toBe(false);
  expect((await readInventory()).devices).toEqual([{ ...phones, count: 1 }]);
  expect(await editDevice({ ...phones, count: 1 }, { ...phones, count: 4 })).toBe(true);
  expect((await readInventory()).devices).toEqual([{ ...phones, count: 4 }]);
});

test("a record of a later version is reported as unread and left unchanged", async () => {
  const database = await openDatabase();
  const later = { id: "later", version: 2, record: "device", colour: "red" };
  await database.put("devices", later);
  expect(await readInventory()).toEqual({ devices: [], entries: [], unread: 1 });
  expect(await database.get("devices", "later")).toEqual(later);
});

test("the register is exported as CSV", async () => {
  const screen = aDevice({ type: "screen", status: "broken", year: 2009, count: 2 });
  await saveDevices([screen]);
  await handOver(screen, {
    day: "2026-11-20",
    outcome: "recycled",
    count: 2,
    state: "broken",
    destination: "Déchèterie; quai 3",
    grams: 9400,
  });
  const { entries } = await readInventory();
  expect(writeRegisterCsv(entries, ";")).toBe(
    "\uFEFFday;outcome;type;quantity;brand;model;year;status;owner;destination;grams;counted\r\n" +
      '2026-11-20;recycled;screen;2;;;2009;broken;mine;"Déchèterie; quai 3";9400;declared\r\n',
  );
});
