import type { HabitSettingsInput } from "@digital-cleanup/habits";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { Locked } from "../../../ui/settings/locked-note.tsx";
import { chosenRhythm, openRhythms, rhythmIds, saveRhythm, shownLimits } from "./rhythm.ts";

/** How often suggestions are shown, and the limits that follow. */
export function RhythmChoice({ policy }: { policy: HabitSettingsInput }) {
  const { t, format, settings } = usePage();
  const { perWeek, quietHours } = shownLimits(settings);
  const open = openRhythms(settings, policy);
  const [start, end] = quietHours.split("-").map((time) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return format.time(new Date(2000, 0, 1, hours, minutes).getTime());
  });
  return (
    <fieldset class="rhythm">
      <legend class="hidden">{t("habits.rhythm")}</legend>
      <div>
        <h2 aria-hidden="true">{t("habits.rhythm")}</h2>
        <p id="rhythm-limits" role="status">
          {t("habits.perWeek", { count: perWeek })}{" "}
          {start && end && t("habits.quietBetween", { start, end })}
        </p>
        {open.length < rhythmIds.length && <Locked id="rhythm-locked" />}
      </div>
      <div class="segmented">
        {rhythmIds.map((rhythm) => (
          <label key={rhythm}>
            <input
              type="radio"
              name="rhythm"
              value={rhythm}
              checked={rhythm === chosenRhythm(settings, policy)}
              disabled={open.length < 2 || !open.includes(rhythm)}
              aria-describedby="rhythm-limits"
              onChange={() => void saveRhythm(rhythm).catch(reportError)}
            />
            {t(`habits.rhythms.${rhythm}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
