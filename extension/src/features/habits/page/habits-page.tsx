import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { Button } from "../../../ui/button.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { eraseUnreadableStates, type UnreadableStates } from "../store.ts";
import "./habits.css";
import { HabitsDetails } from "./habits-details.tsx";
import { RuleSwitches } from "./rule-switches.tsx";
import { useHabits } from "./use-habits.ts";
import type { HabitSettingsInput } from "@digital-cleanup/habits";
import { reportError } from "../../../platform/report-error.ts";
import { Locked } from "../../../ui/settings/locked-note.tsx";
import { chosenRhythm, openRhythms, rhythmIds, saveRhythm, shownLimits } from "./rhythm.ts";

/** How often suggestions are shown, and which ones. */
export function HabitsPage() {
  const view = useHabits();
  if (!view) return null;
  return (
    <>
      <PageTitle />
      <UnreadableStateNote states={view.unreadable} />
      <RhythmChoice policy={view.policy} />
      <RuleSwitches view={view} />
      <HabitsDetails view={view} />
    </>
  );
}

/** Reports a state that could not be read, with a button that saves a copy and one that erases it. */
function UnreadableStateNote({ states }: { states: UnreadableStates }) {
  const { t } = usePage();
  if (states.length === 0) return null;
  const save = () => saveFile("habits.json", "application/json", JSON.stringify(states, null, 2));
  return (
    <div class="note note--caution flow" id="habits-aside">
      <p>{t("habits.aside")}</p>
      <p class="row">
        <Button onPress={save}>{t("habits.asideSave")}</Button>
        <Button class="btn--text" id="habits-aside-forget" onPress={eraseUnreadableStates}>
          {t("habits.asideForget")}
        </Button>
      </p>
    </div>
  );
}

/** How often suggestions are shown, and the limits that follow. */
function RhythmChoice({ policy }: { policy: HabitSettingsInput }) {
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
