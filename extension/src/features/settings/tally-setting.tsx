import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { settingsSchema } from "../../platform/settings/settings-schema.ts";
import { usePage } from "../../ui/page-context.ts";
import { SettingField } from "./setting-field.tsx";

/** The tally where a bare code is looked up. Checked before it is saved; a wrong one changes nothing. */
export function TallySetting() {
  const { t, settings } = usePage();
  const { value, source } = settings.tallyBaseUrl;
  const [typed, setTyped] = useState<string>();
  const [outcome, setOutcome] = useState<"saved" | "tallyInvalid">();
  const isLocked = source === "policy";
  // A policy may arrive while the page is open.
  const text = isLocked ? value : (typed ?? value);
  const save = async () => {
    const parsed = settingsSchema.shape.tallyBaseUrl.safeParse(text.trim());
    if (parsed.success) await saveSetting("tallyBaseUrl", parsed.data);
    setOutcome(parsed.success ? "saved" : "tallyInvalid");
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(reportError);
      }}
    >
      <SettingField
        settingKey="tallyBaseUrl"
        label={t("settings.tallyBaseUrl")}
        why={t("settings.tallyWhy")}
      >
        <input
          id="tallyBaseUrl"
          type="text"
          inputMode="url"
          autoComplete="off"
          value={text}
          onInput={(event) => setTyped(event.currentTarget.value)}
          disabled={isLocked}
          aria-describedby="tallyBaseUrl-why tallyBaseUrl-outcome"
          aria-invalid={outcome === "tallyInvalid"}
        />
      </SettingField>
      <div class="row">
        <button class="btn" disabled={isLocked}>
          {t("settings.save")}
        </button>
        <span class="small" role="status" id="tallyBaseUrl-outcome">
          {outcome && t(`settings.${outcome}`)}
        </span>
      </div>
    </form>
  );
}
