import { deviceTypes } from "@digital-cleanup/challenge";
import { openDatabase } from "../../platform/database.ts";
import { type Device, deviceSchema } from "./device.ts";
import { type RegisterEntry, registerEntrySchema } from "./register-entry.ts";

const channelName = "devices";

/** `unread`: records of another version. They stay in the database untouched. */
export type Inventory = { devices: Device[]; entries: RegisterEntry[]; unread: number };

const nameOf = ({ type, brand = "", model = "", id }: Device): string =>
  [deviceTypes.indexOf(type), brand, model, id].join("\0");

/** Devices by type, brand and model; the register from its latest day on. */
export async function readInventory(): Promise<Inventory> {
  const database = await openDatabase();
  const inventory: Inventory = { devices: [], entries: [], unread: 0 };
  for (const stored of await database.getAll("devices")) {
    const device = deviceSchema.safeParse(stored);
    const entry = registerEntrySchema.safeParse(stored);
    if (device.success) inventory.devices.push(device.data);
    else if (entry.success) inventory.entries.push(entry.data);
    else inventory.unread += 1;
  }
  inventory.devices.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  inventory.entries.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  return inventory;
}

type Change = {
  read: (id: string) => Promise<unknown>;
  put: (record: Device | RegisterEntry) => void;
  remove: (id: string) => void;
};

/** Changes records as one step: all of it is on the disk, or none. */
export async function changeInventory<T>(change: (records: Change) => Promise<T> | T): Promise<T> {
  const database = await openDatabase();
  const transaction = database.transaction("devices", "readwrite", { durability: "strict" });
  const { store } = transaction;
  const result = await change({
    read: (id) => store.get(id),
    put: (record) => void store.put(record),
    remove: (id) => void store.delete(id),
  });
  await transaction.done;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("changed");
  channel.close();
  return result;
}

export const saveDevices = (devices: readonly Device[]): Promise<void> =>
  changeInventory(({ put }) => devices.forEach(put));

export const removeDevice = ({ id }: Device): Promise<void> =>
  changeInventory(({ remove }) => remove(id));

/** Calls `listener` whenever any context, this one too, changed the inventory. Returns how to stop. */
export function watchInventory(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", listener);
  return () => channel.close();
}
