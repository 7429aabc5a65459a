import type { ComponentChildren } from "preact";
import type { SettingKey } from "../../platform/settings/settings-schema.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";

/** Says who locked a setting, or nothing where the person is free to choose. */
export function LockedNote({ settingKey }: { settingKey: SettingKey }) {
  const { t, settings } = usePage();
  if (settings[settingKey].source !== "policy") return null;
  const organisation = settings.organisation.value;
  return (
    <span class="tiny soft row row--tight" id={`${settingKey}-locked`}>
      <Icon name="lock" size={16} />
      {organisation ? t("common.lockedBy", { organisation }) : t("common.lockedByOrganisation")}
    </span>
  );
}

/** A labelled control for one setting, with its reason below and who locked it. */
export function SettingField(props: {
  settingKey: SettingKey;
  label: string;
  why?: string;
  children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={props.settingKey}>{props.label}</label>
      {props.children}
      {props.why && (
        <span class="tiny soft" id={`${props.settingKey}-why`}>
          {props.why}
        </span>
      )}
      <LockedNote settingKey={props.settingKey} />
    </div>
  );
}
