import "./devices.css";
import { useState } from "preact/hooks";
import { today as dayOf } from "../../platform/action-log.ts";
import { How } from "../../ui/how.tsx";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { Checklist } from "./checklist.tsx";
import { CsvSection } from "./csv-section.tsx";
import type { Device } from "./device.ts";
import { DeviceCard } from "./device-card.tsx";
import { DeviceForm } from "./device-form.tsx";
import { HandOverForm } from "./hand-over-form.tsx";
import { NoticeNote } from "./notice.tsx";
import { RegisterSection } from "./register-section.tsx";
import { useChanges } from "./use-changes.ts";
import { useInventory } from "./use-inventory.ts";
import { WhereSection } from "./where-section.tsx";

type Open = { kind: "add" } | { kind: "edit" | "handOver"; device: Device };

/** The dashboard's page about devices: what there is, what to do with it, where to take it, what left. */
export function DevicesPage() {
  const { t } = usePage();
  const inventory = useInventory();
  const today = dayOf(new Date());
  const changes = useChanges(today);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  if (!inventory) return null;
  const { devices, entries, unread } = inventory;
  const count = devices.reduce((sum, device) => sum + device.count, 0);
  return (
    <div class="flow devices" style={{ "--gap": "var(--space-5)" }}>
      <h1>{t("dashboard.devices")}</h1>
      <p class="lead">{t("devices.lead")}</p>
      <NoticeNote notice={changes.notice} />
      <section class="flow" aria-labelledby="devices-inventory">
        <div class="row row--base">
          <h2 id="devices-inventory">{t("devices.inventory")}</h2>
          {count > 0 && (
            <p class="row row--tight small">
              <data id="devices-total" value={count}>
                {t("devices.summary", { count })}
              </data>
              <How basis="declared">{t("common.declared")}</How>
            </p>
          )}
          <button
            type="button"
            class="btn btn--main push"
            id="devices-add"
            onClick={() => setOpen({ kind: "add" })}
          >
            {t("devices.add")}
          </button>
        </div>
        {unread > 0 && (
          <p class="note note--caution small">{t("devices.unread", { count: unread })}</p>
        )}
        {devices.length === 0 && <Empty />}
        <ul class="flow">
          {devices.map((device) => (
            <DeviceCard
              key={device.id}
              device={device}
              today={today}
              onHandOver={() => setOpen({ kind: "handOver", device })}
              onEdit={() => setOpen({ kind: "edit", device })}
              onRemove={() => changes.remove(device)}
            />
          ))}
        </ul>
      </section>
      <WhereSection today={today} />
      {devices.length > 0 && <Checklist devices={devices} />}
      <RegisterSection entries={entries} onUndo={changes.takeBack} />
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
          onSave={(given) => changes.putDown(open.device, given)}
          onClose={close}
        />
      )}
    </div>
  );
}

function Empty() {
  const { t } = usePage();
  return (
    <div class="card flow">
      <div class="soft">
        <Icon name="devices" size={28} />
      </div>
      <h3>{t("devices.emptyTitle")}</h3>
      <p>{t("devices.emptyBody")}</p>
    </div>
  );
}
