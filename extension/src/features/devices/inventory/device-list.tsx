import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { CsvSection } from "../csv/csv-section.tsx";
import { NoticeNote } from "../notice.tsx";
import { HandOverForm } from "../register/hand-over-form.tsx";
import type { Changes } from "../use-changes.ts";
import { type Device, ageInYears } from "./device.ts";
import { DeviceForm } from "./device-form.tsx";
import { InventorySection } from "./inventory-section.tsx";
import type { Inventory } from "./store.ts";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { Button } from "../../../ui/button.tsx";
import { AdviceList } from "../advice/advice-list.tsx";
import { deviceName } from "./device-name.ts";

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

/** One line of the inventory with its advice and actions. */
function DeviceCard(props: {
  device: Device;
  today: string;
  onHandOver: () => void;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { t } = usePage();
  const { device, today } = props;
  const name = deviceName(t, device);
  const age = ageInYears(device, today);
  return (
    <li class="card flow devices-card">
      <div class="row row--base">
        <h3>{name}</h3>
        <p class="row row--tight">
          <span class="tag">{t(`devices.status.${device.status}`)}</span>
          <span class="tag">{t(`devices.use.${device.use}`)}</span>
          <span class="tag">{t(`devices.owner.${device.owner}`)}</span>
          {age !== undefined && (
            <span class="tag">{t("devices.age", { count: age, year: String(device.year) })}</span>
          )}
        </p>
      </div>
      {device.note && (
        <p class="small soft">
          <OthersText text={device.note} />
        </p>
      )}
      <AdviceList device={device} today={today} />
      <div class="row">
        <Button
          data-action="happened"
          aria-label={t("devices.happenedNamed", { name })}
          onPress={props.onHandOver}
        >
          {t("devices.happened")}
        </Button>
        <Button
          class="btn--text"
          data-action="edit"
          aria-label={t("devices.editNamed", { name })}
          onPress={props.onEdit}
        >
          {t("devices.edit")}
        </Button>
        <Button
          class="btn--text"
          data-action="remove"
          aria-label={t("devices.removeNamed", { name })}
          onPress={props.onRemove}
        >
          {t("devices.remove")}
        </Button>
      </div>
    </li>
  );
}
