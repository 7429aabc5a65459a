import { type KindState, type RuleId, setException } from "@digital-cleanup/habits";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFocusRecovery } from "@digital-cleanup/ui/use-focus-recovery.ts";
import { changeHabits } from "../store.ts";

/** Sites where a rule does something else than elsewhere. */
export function Exceptions({ rule, kind }: { rule: RuleId; kind: KindState | undefined }) {
  const { t } = usePage();
  const rows = [
    ...(kind?.notHere ?? []).map((site) => ({ site, said: t("habits.notHere", { site }) })),
    ...(kind?.actsHere ?? []).map((site) => ({ site, said: t("habits.actsHere", { site }) })),
  ];
  const title = useFocusRecovery([rows.length]);
  const takeBack = (site: string) =>
    void changeHabits((state) => setException(state, rule, site, "none")).catch(reportError);
  return (
    <>
      <h4 ref={title} tabIndex={-1}>
        {t("habits.exceptions")}
      </h4>
      {rows.length === 0 && <p class="soft small">{t("habits.exceptionsNone")}</p>}
      {rows.length > 0 && (
        <ul class="lines" style={{ "--align": "center" }}>
          {rows.map(({ site, said }) => (
            <li key={said}>
              <span class="anywhere">{said}</span>
              <button
                type="button"
                class="btn"
                aria-label={t("habits.takeBackOf", { site })}
                onClick={() => takeBack(site)}
              >
                {t("habits.takeBack")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
