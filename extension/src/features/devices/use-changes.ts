import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { type Device, type DeviceFacts, newDevice } from "./device.ts";
import { deviceName } from "./device-name.ts";
import type { Notice } from "./notice.tsx";
import { type HandOver, handOver, undoEntry } from "./register.ts";
import type { RegisterEntry } from "./register-entry.ts";
import { removeDevice, saveDevices } from "./store.ts";

/** Everything a person can do on the page; each change says what it did, and most how to undo it. */
export function useChanges(today: string) {
  const { t } = usePage();
  const [notice, setNotice] = useState<Notice>();
  const run = (change: () => Promise<Notice>) => void change().then(setNotice).catch(reportError);

  const restore = (devices: readonly Device[], text: string) =>
    run(async () => {
      await saveDevices(devices);
      return { text };
    });
  const takeBack = (entry: RegisterEntry) =>
    run(async () => {
      await undoEntry(entry, today);
      const name = deviceName(t, { ...entry.device, count: entry.count });
      return { text: t("devices.broughtBack", { name }) };
    });
  const add = (facts: DeviceFacts) =>
    restore([newDevice(facts)], t("devices.saved", { name: deviceName(t, facts) }));
  const edit = (device: Device, facts: DeviceFacts) => {
    const { id, version, record } = device;
    restore(
      [{ ...facts, id, version, record }],
      t("devices.saved", { name: deviceName(t, facts) }),
    );
  };
  const remove = (device: Device) =>
    run(async () => {
      await removeDevice(device);
      const name = deviceName(t, device);
      const undo = () => restore([device], t("devices.broughtBack", { name }));
      return { text: t("devices.removed", { name }), undo };
    });
  const addAll = (facts: readonly DeviceFacts[]) =>
    run(async () => {
      await saveDevices(facts.map(newDevice));
      return { text: t("devices.csvAdded", { count: facts.length }) };
    });
  const putDown = (device: Device, given: HandOver) =>
    run(async () => {
      const entry = await handOver(device, given);
      if (!entry) return { text: t("devices.notThere") };
      const name = deviceName(t, { ...device, count: entry.count });
      const outcome = t(`devices.outcome.${entry.outcome}`);
      const text = t("devices.written", { name, outcome });
      return { text, undo: () => takeBack(entry) };
    });
  return { notice, add, edit, remove, addAll, putDown, takeBack };
}
