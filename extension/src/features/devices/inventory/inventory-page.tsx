import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { usePage } from "../../../ui/page-context.ts";
import { CsvSection } from "../csv/csv-section.tsx";
import { InventoryFrame } from "../inventory-frame.tsx";
import { NoticeNote } from "../notice.tsx";
import { HandOverForm } from "../register/hand-over-form.tsx";
import { useChanges } from "../use-changes.ts";
import type { Device } from "./device.ts";
import { DeviceCard } from "./device-card.tsx";
import { DeviceForm } from "./device-form.tsx";
import { InventorySection } from "./inventory-section.tsx";

type Open = { kind: "add" } | { kind: "edit" | "handOver"; device: Device };

/** The devices with what to do about each, and their CSV file. */
export function InventoryPage() {
  const { t } = usePage();
  const today = localDay(Date.now());
  const changes = useChanges(today);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <InventoryFrame>
      {(inventory) => (
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
          {open?.kind === "add" && (
            <DeviceForm today={today} onSave={changes.add} onClose={close} />
          )}
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
      )}
    </InventoryFrame>
  );
}
