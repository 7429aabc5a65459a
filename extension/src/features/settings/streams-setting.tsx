import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { usePage } from "../../ui/page-context.ts";
import { LockedNote } from "../../ui/settings/locked-note.tsx";

/** The setting to count live streams. It is off by default, because pages can detect this measurement. */
export function StreamsSetting() {
  const { t, settings } = usePage();
  const { value, source } = settings.liveStreams;
  return (
    <div class="field">
      <label class="row row--tight row--one">
        <input
          type="checkbox"
          id="liveStreams"
          checked={value}
          disabled={source === "policy"}
          aria-describedby="liveStreams-why"
          onChange={({ currentTarget }) =>
            void saveSetting("liveStreams", currentTarget.checked).catch(reportError)
          }
        />
        {t("settings.liveStreams")}
      </label>
      <span class="tiny soft" id="liveStreams-why">
        {t("settings.liveStreamsWhy")}
      </span>
      <LockedNote settingKey="liveStreams" />
    </div>
  );
}
