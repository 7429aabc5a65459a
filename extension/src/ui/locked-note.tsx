import type { SettingKey } from "../platform/settings/settings-schema.ts";
import { Icon } from "./icon.tsx";
import { usePage } from "./page-context.ts";

/** Says who locked a setting, or nothing where the person is free to choose. */
export function LockedNote({ settingKey }: { settingKey: SettingKey }) {
  const { t, settings } = usePage();
  if (settings[settingKey].source !== "policy") return null;
  const organisation = settings.organisation.value;
  return (
    <span class="tiny soft row row--tight row--one" id={`${settingKey}-locked`}>
      <Icon name="lock" size={16} />
      {organisation ? t("common.lockedBy", { organisation }) : t("common.lockedByOrganisation")}
    </span>
  );
}
