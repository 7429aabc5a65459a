import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { Button } from "../../../ui/button.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { eraseUnreadableStates, type UnreadableStates } from "../store.ts";
import "./habits.css";
import { HabitsDetails } from "./habits-details.tsx";
import { RhythmChoice } from "./rhythm-choice.tsx";
import { RuleSwitches } from "./rule-switches.tsx";
import { useHabits } from "./use-habits.ts";

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
