import { appendAction } from "../../../platform/actions/action-log.ts";
import { reportError } from "../../../platform/report-error.ts";
import { type Device, deviceSchema, maxCount, newDevice } from "../inventory/device.ts";
import {
  toCountedAction,
  isCounted,
  type RegisterEntry,
  registerEntrySchema,
  toReversal,
} from "./register-entry.ts";
import { changeInventory, readInventory } from "../inventory/store.ts";

/** The values that a person enters at a handover. */
export type HandOver = Pick<RegisterEntry, "day" | "outcome" | "count" | "state"> &
  Partial<Pick<RegisterEntry, "destination" | "grams">>;

/** Records the handover of `count` devices of a line. Resolves to `undefined` if another window removed them meanwhile. */
export async function handOver(
  device: Device,
  given: HandOver,
): Promise<RegisterEntry | undefined> {
  const entry = await changeInventory(async ({ read, put, remove }) => {
    const current = deviceSchema.safeParse(await read(device.id));
    if (!current.success || current.data.count < given.count) return undefined;
    const written: RegisterEntry = {
      ...given,
      id: crypto.randomUUID(),
      version: 1,
      record: "entry",
      device: current.data,
      counting: isCounted(given.outcome) ? "due" : "none",
    };
    put(written);
    const count = current.data.count - given.count;
    if (given.outcome === "repaired") put({ ...current.data, status: "working" });
    else if (count > 0) put({ ...current.data, count });
    else remove(device.id);
    return written;
  });
  await trySettling(given.day);
  return entry;
}

/** Undoes an entry: the devices return to the inventory and no longer count. */
export async function undoEntry({ id }: RegisterEntry, today: string): Promise<void> {
  await changeInventory(async ({ read, put, remove }) => {
    const entry = registerEntrySchema.safeParse(await read(id));
    if (!entry.success || entry.data.counting === "undoing") return;
    const { outcome, device, count, counting } = entry.data;
    const current = deviceSchema.safeParse(await read(device.id));
    if (outcome !== "repaired") put(restoreToLine(device, count, current.data));
    else if (current.success) put({ ...current.data, status: device.status });
    if (counting === "none") remove(id);
    else put({ ...entry.data, counting: "undoing" });
  });
  await trySettling(today);
}

/** The handover is already stored, so an error here must not be shown as a failure. The next visit completes the count. */
const trySettling = (today: string): Promise<void> => settleRegister(today).catch(reportError);

/** Adds the devices to their line, or to a new line if that one was removed or is full. */
function restoreToLine(device: Device, count: number, line: Device | undefined): Device {
  if (!line) return { ...device, count };
  const sum = line.count + count;
  return sum <= maxCount ? { ...line, count: sum } : newDevice({ ...device, count });
}

/** Appends the outstanding actions to the log. Idempotent, because the ids are fixed. */
export async function settleRegister(today: string): Promise<void> {
  const { entries } = await readInventory();
  for (const entry of entries) {
    const action = toCountedAction(entry);
    if (!action) continue;
    if (entry.counting === "due") {
      await appendAction(action);
      await changeInventory(async ({ read, put }) => {
        const now = registerEntrySchema.safeParse(await read(entry.id));
        if (now.success && now.data.counting === "due") put({ ...now.data, counting: "done" });
      });
    } else if (entry.counting === "undoing") {
      await appendAction(toReversal(action, today));
      await changeInventory(({ remove }) => remove(entry.id));
    }
  }
}
