import { deviceTypes } from "@digital-cleanup/challenge";
import { openDatabase } from "../../../platform/database.ts";
import { type Device, type DeviceFacts, deviceSchema } from "./device.ts";
import { keyOf } from "../csv/inventory-csv.ts";
import { type RegisterEntry, registerEntrySchema } from "../register/register-entry.ts";

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
  // A write that fails ends the transaction, and `done` says why.
  const begin = (write: Promise<unknown>) => void write.catch(() => undefined);
  const changing = async () =>
    change({
      read: (id) => store.get(id),
      put: (record) => begin(store.put(record)),
      remove: (id) => begin(store.delete(id)),
    });
  const [changed, ended] = await Promise.allSettled([
    changing().catch((error: unknown) => {
      // Without this, what was put before the error would stay.
      transaction.abort();
      throw error;
    }),
    transaction.done,
  ]);
  if (changed.status === "rejected") throw changed.reason;
  if (ended.status === "rejected") throw ended.reason;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("changed");
  channel.close();
  return changed.value;
}

export const saveDevices = (devices: readonly Device[]): Promise<void> =>
  changeInventory(({ put }) => devices.forEach(put));

/** Saves `facts` for the device as it was read; false where another window changed it since. */
export const editDevice = (device: Device, facts: DeviceFacts): Promise<boolean> =>
  changeInventory(async ({ read, put }) => {
    const current = deviceSchema.safeParse(await read(device.id));
    if (!current.success || keyOf(current.data) !== keyOf(device)) return false;
    const { id, version, record } = device;
    put({ ...facts, id, version, record });
    return true;
  });

export const removeDevice = ({ id }: Device): Promise<void> =>
  changeInventory(({ remove }) => remove(id));

/** Calls `listener` whenever any context, this one too, changed the inventory. Returns how to stop. */
export function watchInventory(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", listener);
  return () => channel.close();
}
