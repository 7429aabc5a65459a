import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { AdviceList } from "../advice/advice-list.tsx";
import { ageInYears, type Device } from "./device.ts";
import { deviceName } from "./device-name.ts";

/** One line of the inventory with its advice and actions. */
export function DeviceCard(props: {
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
