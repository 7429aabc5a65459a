import type { SettingKey } from "../../platform/settings/settings-schema.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../page-context.ts";

/** A note that a policy fixes a setting; nothing if the person can choose. */
export function LockedNote({ settingKey }: { settingKey: SettingKey }) {
  const { settings } = usePage();
  return settings[settingKey].source === "policy" ? <Locked id={`${settingKey}-locked`} /> : null;
}

/** A note that the organisation fixes the content above. */
export function Locked({ id }: { id?: string }) {
  const { t, settings } = usePage();
  const organisation = settings.organisation.value;
  return (
    <span class="tiny soft row row--tight row--one" {...(id && { id })}>
      <Icon name="lock" size={16} />
      {organisation ? t("common.lockedBy", { organisation }) : t("common.lockedByOrganisation")}
    </span>
  );
}
