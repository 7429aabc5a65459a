import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { usePage } from "../../ui/page-context.ts";
import { LockedNote } from "../../ui/settings/locked-note.tsx";

/** A setting that is on or off, saved at once, with what it means. */
export function BooleanSetting(props: {
  settingKey: "liveStreams" | "badge" | "weeklySummary";
  label: string;
  why: string;
}) {
  const { settingKey, label, why } = props;
  const { settings } = usePage();
  const { value, source } = settings[settingKey];
  return (
    <div class="field">
      <label class="row row--tight row--one">
        <input
          type="checkbox"
          id={settingKey}
          checked={value}
          disabled={source === "policy"}
          aria-describedby={`${settingKey}-why`}
          onChange={({ currentTarget }) =>
            void saveSetting(settingKey, currentTarget.checked).catch(reportError)
          }
        />
        {label}
      </label>
      <span class="tiny soft" id={`${settingKey}-why`}>
        {why}
      </span>
      <LockedNote settingKey={settingKey} />
    </div>
  );
}
