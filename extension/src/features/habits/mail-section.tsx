import { AddressSetting } from "../../ui/address-setting.tsx";
import { unwatchWebmail, watchWebmail } from "../../platform/watched-webmails.ts";
import { LockedNote } from "../../ui/locked-note.tsx";
import { usePage } from "../../ui/page-context.ts";
import { SiteList } from "../../ui/site-list.tsx";
import { useSiteWords } from "./use-site-words.ts";

/** Which webmails are watched, and where a heavy file goes instead. */
export function MailSection() {
  const { t, settings } = usePage();
  const words = useSiteWords(t("habits.webmailsNone"));
  return (
    <section class="card flow">
      <h2>{t("habits.mailboxes")}</h2>
      <SiteList
        id="habits-webmails"
        title={t("habits.webmails")}
        sites={settings.webmails.value}
        words={words}
        isLocked={settings.webmails.source === "policy"}
        remove={unwatchWebmail}
        putBack={watchWebmail}
      />
      <LockedNote settingKey="webmails" />
      <AddressSetting
        settingKey="fileSharingUrl"
        label={t("habits.fileSharing")}
        why={t("habits.fileSharingWhy")}
        words={{
          save: t("habits.save"),
          saved: t("habits.saved"),
          wrong: t("habits.fileSharingInvalid"),
        }}
      />
    </section>
  );
}
