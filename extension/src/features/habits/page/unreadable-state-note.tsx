import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { type Aside, forgetAside } from "../store.ts";

/** Says that a state could not be read, and hands it over before it is let go. */
export function AsideNote({ aside }: { aside: Aside }) {
  const { t } = usePage();
  if (aside.length === 0) return null;
  const save = () => saveFile("habits.json", "application/json", JSON.stringify(aside, null, 2));
  return (
    <div class="note note--caution flow" id="habits-aside">
      <p>{t("habits.aside", { count: aside.length })}</p>
      <p class="row">
        <button type="button" class="btn" onClick={save}>
          {t("habits.asideSave")}
        </button>
        <button
          type="button"
          class="btn btn--text"
          id="habits-aside-forget"
          onClick={() => void forgetAside().catch(reportError)}
        >
          {t("habits.asideForget")}
        </button>
      </p>
    </div>
  );
}
