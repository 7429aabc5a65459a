import "./devices.css";
import type { Event } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { today as dayOf } from "../../platform/action-log.ts";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { Checklist } from "./checklist/checklist.tsx";
import { CsvSection } from "./csv/csv-section.tsx";
import type { Device } from "./inventory/device.ts";
import { DeviceCard } from "./inventory/device-card.tsx";
import { DeviceForm } from "./inventory/device-form.tsx";
import { HandOverForm } from "./register/hand-over-form.tsx";
import { InventorySection } from "./inventory/inventory-section.tsx";
import { NoticeNote } from "./notice.tsx";
import { RegisterSection } from "./register/register-section.tsx";
import { useChanges } from "./use-changes.ts";
import { useInventory } from "./inventory/use-inventory.ts";
import { WhereSection } from "./where/where-section.tsx";

type Open = { kind: "add" } | { kind: "edit" | "handOver"; device: Device };

/** The dashboard page for devices: inventory and advice, collection points, checklist, register, CSV. */
export function DevicesPage({ joinedEvents }: { joinedEvents: () => Promise<Event[]> }) {
  const { t } = usePage();
  const inventory = useInventory();
  const today = dayOf(new Date());
  const changes = useChanges(today);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  if (!inventory) return null;
  if (inventory === "unreadable") return <Unreadable />;
  const { devices, entries } = inventory;
  return (
    <div class="flow devices" style={{ "--gap": "var(--space-5)" }}>
      <PageTitle />
      <p class="lead">{t("devices.lead")}</p>
      <NoticeNote notice={changes.notice} isUnderForm={open !== undefined} devices={devices} />
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
      <WhereSection joinedEvents={joinedEvents} today={today} />
      {devices.length > 0 && <Checklist devices={devices} />}
      <RegisterSection entries={entries} onUndo={changes.undoHandOver} />
      <CsvSection devices={devices} onAdd={changes.addAll} />
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
    </div>
  );
}

function Unreadable() {
  const { t } = usePage();
  return (
    <div class="flow devices">
      <PageTitle />
      <div class="note note--caution flow" role="alert" id="devices-unreadable">
        <p>{t("devices.unreadable")}</p>
        <button type="button" class="btn" onClick={() => location.reload()}>
          {t("devices.reload")}
        </button>
      </div>
    </div>
  );
}
