import { deviceTypes } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { createAnnouncement } from "../../../platform/announcement.ts";
import { openDatabase } from "../../../platform/database/database.ts";
import { noteChange } from "../../../platform/stored-values/open-values.ts";
import { type ComputerAge, recordedYears } from "./computer-ages.ts";
import { type Device, type DeviceFacts, deviceSchema, newDevice } from "./device.ts";
import { deviceKey } from "../csv/inventory-csv.ts";
import { type RegisterEntry, registerEntrySchema } from "../register/register-entry.ts";

/** A change of the inventory or the register. */
export const { announce: announceInventory, watch: watchInventory } = createAnnouncement("devices");

/** `unread` counts records of another version, which are left unchanged. */
export type Inventory = { devices: Device[]; entries: RegisterEntry[]; unread: number };

const recordSchema = z.union([deviceSchema, registerEntrySchema]);
type StoredRecord = z.infer<typeof recordSchema>;

const sortKey = ({ type, brand = "", model = "", id }: Device): string =>
  [deviceTypes.indexOf(type), brand, model, id].join("\0");

/** The devices by type, brand and model, and the register with the latest day first. */
export async function readInventory(): Promise<Inventory> {
  const database = await openDatabase();
  const inventory: Inventory = { devices: [], entries: [], unread: 0 };
  for (const stored of await database.getAll("devices")) {
    const { data } = recordSchema.safeParse(stored);
    if (!data) inventory.unread += 1;
    else if (data.record === "device") inventory.devices.push(data);
    else inventory.entries.push(data);
  }
  inventory.devices.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  inventory.entries.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  return inventory;
}

type Change = {
  read: (id: string) => Promise<unknown>;
  put: (record: StoredRecord) => void;
  remove: (id: string) => void;
};

/** Changes records in one transaction with strict durability. */
export async function changeInventory<T>(change: (records: Change) => Promise<T> | T): Promise<T> {
  const database = await openDatabase();
  const transaction = database.transaction("devices", "readwrite", { durability: "strict" });
  const { store } = transaction;
  // A failed write aborts the transaction, and `done` rejects with the reason.
  const begin = (write: Promise<unknown>) => void write.catch(() => undefined);
  const changing = async () =>
    change({
      read: (id) => store.get(id),
      put: (record) => begin(store.put(record)),
      remove: (id) => begin(store.delete(id)),
    });
  const [changed, ended] = await Promise.allSettled([
    changing().catch((error: unknown) => {
      // Otherwise the writes before the error would be committed.
      transaction.abort();
      throw error;
    }),
    transaction.done,
  ]);
  if (changed.status === "rejected") throw changed.reason;
  if (ended.status === "rejected") throw ended.reason;
  await noteChange("devices");
  announceInventory();
  return changed.value;
}

/** Adds the devices and register entries of an export that are not known yet. Returns how many. */
export async function addRecords(records: readonly unknown[]): Promise<number> {
  const valid = records.flatMap((record) => recordSchema.safeParse(record).data ?? []);
  return changeInventory(async ({ read, put }) => {
    let added = 0;
    for (const record of valid) {
      if ((await read(record.id)) !== undefined) continue;
      put(record);
      added += 1;
    }
    return added;
  });
}

export const saveDevices = (devices: readonly Device[]): Promise<void> =>
  changeInventory(({ put }) => devices.forEach(put));

/** Saves `facts` for a device; resolves to false if another window changed it since it was read. */
export const editDevice = (device: Device, facts: DeviceFacts): Promise<boolean> =>
  changeInventory(async ({ read, put }) => {
    const current = deviceSchema.safeParse(await read(device.id));
    if (!current.success || deviceKey(current.data) !== deviceKey(device)) return false;
    const { id, version, record } = device;
    put({ ...facts, id, version, record });
    return true;
  });

export const removeDevice = ({ id }: Device): Promise<void> =>
  changeInventory(({ remove }) => remove(id));

/** Records the computer in use, whose age is known in steps. */
export const recordComputer = (
  age: ComputerAge,
  computer: Pick<DeviceFacts, "type" | "owner">,
  today: string,
): Promise<void> =>
  saveDevices([
    newDevice({
      ...computer,
      count: 1,
      year: Number(today.slice(0, 4)) - recordedYears[age],
      status: "working",
      use: "inUse",
    }),
  ]);
