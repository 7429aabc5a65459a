import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { type Device, type DeviceFacts, newDevice } from "./inventory/device.ts";
import { deviceName } from "./inventory/device-name.ts";
import type { Notice } from "./notice.tsx";
import { type HandOver, handOver, undoEntry } from "./register/register.ts";
import type { RegisterEntry } from "./register/register-entry.ts";
import { editDevice, removeDevice, saveDevices } from "./inventory/store.ts";

/** Resolves to a message if the change failed, or to `undefined` once it is stored. */
export type Attempt = Promise<string | undefined>;

export type Changes = ReturnType<typeof useChanges>;

/** The changes that a person can make on the page. Each sets a notice, most of them with an undo. */
export function useChanges(today: string) {
  const { t } = usePage();
  const [notice, setNotice] = useState<Notice>();
  const attempt = async (change: () => Promise<Notice | undefined>): Attempt => {
    try {
      const done = await change();
      if (!done) return t("devices.notThere");
      setNotice(done);
      return undefined;
    } catch (error) {
      reportError(error);
      return t("devices.notKept");
    }
  };
  /** For changes without a form that could show the error. */
  const run = (change: () => Promise<Notice | undefined>) =>
    void attempt(change).then((text) => text && setNotice({ text, isProblem: true }));

  const add = (facts: DeviceFacts): Attempt =>
    attempt(async () => {
      await saveDevices([newDevice(facts)]);
      return { text: t("devices.saved", { name: deviceName(t, facts) }) };
    });
  const edit = (device: Device, facts: DeviceFacts): Attempt =>
    attempt(async () => {
      const isSaved = await editDevice(device, facts);
      return isSaved ? { text: t("devices.saved", { name: deviceName(t, facts) }) } : undefined;
    });
  const recordHandOver = (device: Device, given: HandOver): Attempt =>
    attempt(async () => {
      const entry = await handOver(device, given);
      if (!entry) return undefined;
      const name = deviceName(t, { ...device, count: entry.count });
      const outcome = t(`devices.outcome.${entry.outcome}`);
      return { text: t("devices.written", { name, outcome }), undo: () => undoHandOver(entry) };
    });
  const undoHandOver = (entry: RegisterEntry) =>
    run(async () => {
      await undoEntry(entry, today);
      const name = deviceName(t, { ...entry.device, count: entry.count });
      return { text: t("devices.broughtBack", { name }) };
    });
  const remove = (device: Device) =>
    run(async () => {
      await removeDevice(device);
      const name = deviceName(t, device);
      return { text: t("devices.removed", { name }), undo: () => restoreDevice(device, name) };
    });
  const restoreDevice = (device: Device, name: string) =>
    run(async () => {
      await saveDevices([device]);
      return { text: t("devices.broughtBack", { name }) };
    });
  const addAll = (facts: readonly DeviceFacts[]): Attempt =>
    attempt(async () => {
      await saveDevices(facts.map(newDevice));
      return { text: t("devices.csvAdded", { count: facts.length }) };
    });
  return { notice, add, edit, remove, addAll, recordHandOver, undoHandOver };
}
