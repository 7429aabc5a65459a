import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { type UnreadableStates, eraseUnreadableStates } from "../store.ts";

/** Reports a state that could not be read, with a button that saves a copy and one that erases it. */
export function UnreadableStateNote({ states }: { states: UnreadableStates }) {
  const { t } = usePage();
  if (states.length === 0) return null;
  const save = () => saveFile("habits.json", "application/json", JSON.stringify(states, null, 2));
  return (
    <div class="note note--caution flow" id="habits-aside">
      <p>{t("habits.aside")}</p>
      <p class="row">
        <button type="button" class="btn" onClick={save}>
          {t("habits.asideSave")}
        </button>
        <button
          type="button"
          class="btn btn--text"
          id="habits-aside-forget"
          onClick={() => void eraseUnreadableStates().catch(reportError)}
        >
          {t("habits.asideForget")}
        </button>
      </p>
    </div>
  );
}
