import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import type { SettingKey, Settings } from "../../platform/settings/settings-schema.ts";
import { usePage } from "../../ui/page-context.ts";
import { SettingField } from "../../ui/settings/setting-field.tsx";

/** A setting with a short list of values. A choice is saved at once. */
export function ChoiceSetting<K extends SettingKey>(props: {
  settingKey: K;
  label: string;
  why?: string;
  options: readonly [value: Settings[K] & string, label: string][];
}) {
  const { settings } = usePage();
  const { value, source } = settings[props.settingKey];
  const change = (chosen: string) => {
    const option = props.options.find(([candidate]) => candidate === chosen);
    if (option) void saveSetting(props.settingKey, option[0]).catch(reportError);
  };
  return (
    <SettingField {...props}>
      <select
        id={props.settingKey}
        disabled={source === "policy"}
        aria-describedby={props.why && `${props.settingKey}-why`}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {props.options.map(([option, label]) => (
          <option key={option} value={option} selected={option === value}>
            {label}
          </option>
        ))}
      </select>
    </SettingField>
  );
}
