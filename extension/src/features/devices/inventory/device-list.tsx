import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { CsvSection } from "../csv/csv-section.tsx";
import { NoticeNote } from "../notice.tsx";
import { HandOverForm } from "../register/hand-over-form.tsx";
import type { Changes } from "../use-changes.ts";
import type { Device } from "./device.ts";
import { DeviceCard } from "./device-card.tsx";
import { DeviceForm } from "./device-form.tsx";
import { InventorySection } from "./inventory-section.tsx";
import type { Inventory } from "./store.ts";

type Open = { kind: "add" } | { kind: "edit" | "handOver"; device: Device };

/** The devices with what to do about each, their CSV file, and the forms that change them. */
export function DeviceList(props: { inventory: Inventory; today: string; changes: Changes }) {
  const { inventory, today, changes } = props;
  const { t } = usePage();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <p class="lead">{t("devices.lead")}</p>
      <NoticeNote
        notice={changes.notice}
        isUnderForm={open !== undefined}
        devices={inventory.devices}
      />
      <InventorySection
        inventory={inventory}
        onAdd={() => setOpen({ kind: "add" })}
        card={(device) => (
          <DeviceCard
            key={device.id}
            device={device}
            today={today}
            onHandOver={() => setOpen({ kind: "handOver", device })}
            onEdit={() => setOpen({ kind: "edit", device })}
            onRemove={() => changes.remove(device)}
          />
        )}
      />
      <CsvSection devices={inventory.devices} onAdd={changes.addAll} />
      {open?.kind === "add" && <DeviceForm today={today} onSave={changes.add} onClose={close} />}
      {open?.kind === "edit" && (
        <DeviceForm
          device={open.device}
          today={today}
          onSave={(facts) => changes.edit(open.device, facts)}
          onClose={close}
        />
      )}
      {open?.kind === "handOver" && (
        <HandOverForm
          device={open.device}
          today={today}
          onSave={(given) => changes.recordHandOver(open.device, given)}
          onClose={close}
        />
      )}
    </>
  );
}
