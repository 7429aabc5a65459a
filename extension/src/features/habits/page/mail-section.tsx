import { isThunderbird } from "../../../platform/build.ts";
import { AddressSetting } from "../../../ui/settings/address-setting.tsx";
import { LockedNote } from "../../../ui/settings/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { SiteList } from "../../../ui/sites/site-list.tsx";

/** What the page needs of the webmail feature; the entrypoint passes it. */
export type WebmailActions = {
  watch(origin: string): Promise<unknown>;
  unwatch(origin: string): Promise<unknown>;
};

/** The watched webmails, and the address for sharing heavy files. */
export function MailSection({ watch, unwatch }: WebmailActions) {
  const { t, settings } = usePage();
  return (
    <section class="card flow">
      <h2>{t("habits.mailboxes")}</h2>
      {!isThunderbird && (
        <>
          <SiteList
            id="habits-webmails"
            title={t("habits.webmails")}
            sites={settings.webmails.value}
            none={t("habits.webmailsNone")}
            isLocked={settings.webmails.source === "policy"}
            lockedSites={settings.webmails.added}
            remove={unwatch}
            restore={watch}
          />
          <LockedNote settingKey="webmails" />
        </>
      )}
      <AddressSetting
        settingKey="fileSharingUrl"
        label={t("habits.fileSharing")}
        why={t("habits.fileSharingWhy")}
        words={{
          save: t("habits.save"),
          saved: t("habits.outcome.saved"),
          wrong: t("habits.fileSharingInvalid"),
        }}
      />
    </section>
  );
}
