import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { settingsSchema } from "../../platform/settings/settings-schema.ts";
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
      <FileSharing />
    </section>
  );
}

/** Checked before it is saved; a wrong one changes nothing. */
function FileSharing() {
  const { t, settings } = usePage();
  const { value, source } = settings.fileSharingUrl;
  const [typed, setTyped] = useState<string>();
  const [outcome, setOutcome] = useState<"saved" | "fileSharingInvalid">();
  const isLocked = source === "policy";
  const save = async () => {
    const parsed = settingsSchema.shape.fileSharingUrl.safeParse((typed ?? value).trim());
    if (parsed.success) await saveSetting("fileSharingUrl", parsed.data);
    setOutcome(parsed.success ? "saved" : "fileSharingInvalid");
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(reportError);
      }}
    >
      <div class="field">
        <label for="fileSharingUrl">{t("habits.fileSharing")}</label>
        <input
          id="fileSharingUrl"
          type="text"
          inputMode="url"
          autoComplete="off"
          value={isLocked ? value : (typed ?? value)}
          onInput={(event) => setTyped(event.currentTarget.value)}
          disabled={isLocked}
          aria-describedby="fileSharingUrl-why fileSharingUrl-outcome"
          aria-invalid={outcome === "fileSharingInvalid"}
        />
        <span class="tiny soft" id="fileSharingUrl-why">
          {t("habits.fileSharingWhy")}
        </span>
        <LockedNote settingKey="fileSharingUrl" />
      </div>
      <div class="row">
        <button class="btn" disabled={isLocked}>
          {t("habits.save")}
        </button>
        <span class="small" role="status" id="fileSharingUrl-outcome">
          {outcome && t(`habits.${outcome}`)}
        </span>
      </div>
    </form>
  );
}
