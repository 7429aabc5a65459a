import type { SettingKey } from "../../platform/settings/settings-schema.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../page-context.ts";

/** A note that a policy fixes a setting, adds to it or recommends its value; nothing if the person chose. */
export function LockedNote({ settingKey }: { settingKey: SettingKey }) {
  const { t, settings } = usePage();
  const { source, added } = settings[settingKey];
  if (source === "policy") return <Locked id={`${settingKey}-locked`} />;
  const organisation = settings.organisation.value || t("common.yourOrganisation");
  if (added?.length) return <Note text={t("common.addedBy", { organisation })} />;
  return source === "recommended" ? (
    <Note text={t("common.recommendedBy", { organisation })} />
  ) : null;
}

const Note = ({ text }: { text: string }) => <span class="tiny soft">{text}</span>;

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
