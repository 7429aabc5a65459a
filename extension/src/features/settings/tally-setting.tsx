import { AddressSetting } from "../../ui/settings/address-setting.tsx";
import { usePage } from "../../ui/page-context.ts";

/** The setting of the tally on which event codes without an address are looked up. */
export function TallySetting() {
  const { t } = usePage();
  return (
    <AddressSetting
      settingKey="tallyBaseUrl"
      label={t("settings.tallyBaseUrl")}
      why={t("settings.tallyWhy")}
      words={{
        save: t("settings.save"),
        saved: t("settings.saved"),
        wrong: t("settings.tallyInvalid"),
      }}
    />
  );
}
