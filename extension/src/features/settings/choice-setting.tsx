import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import type { SettingKey, Settings } from "../../platform/settings/settings-schema.ts";
import { usePage } from "../../ui/page-context.ts";
import { Select } from "../../ui/select.tsx";
import { SettingField } from "../../ui/settings/setting-field.tsx";

/** A setting with a short list of values. A choice is saved at once. */
export function ChoiceSetting<K extends SettingKey>(props: {
  settingKey: K;
  label: string;
  why?: string;
  options: readonly [value: Settings[K] & string, label: string][];
}) {
  const { settingKey, why, options } = props;
  const { settings } = usePage();
  const { value, source } = settings[settingKey];
  return (
    <SettingField {...props}>
      <Select
        id={settingKey}
        disabled={source === "policy"}
        aria-describedby={why && `${settingKey}-why`}
        options={options}
        value={value as Settings[K] & string}
        onChange={(chosen) => void saveSetting(settingKey, chosen).catch(reportError)}
      />
    </SettingField>
  );
}
