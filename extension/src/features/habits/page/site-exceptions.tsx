import { type RuleState, type RuleId, setException } from "@digital-cleanup/habits";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { changeHabits } from "../store.ts";

type Props = { rule: RuleId; ruleState: RuleState | undefined };

/** The sites where a rule is silent or acts by itself. */
export function SiteExceptions({ rule, ruleState }: Props) {
  const { t } = usePage();
  const rows = [
    ...(ruleState?.notHere ?? []).map((site) => ({ site, text: t("habits.notHere", { site }) })),
    ...(ruleState?.actsHere ?? []).map((site) => ({ site, text: t("habits.actsHere", { site }) })),
  ];
  const title = useFocusRecovery([rows.length]);
  const removeException = (site: string) =>
    void changeHabits((state) => setException(state, rule, site, "none")).catch(reportError);
  return (
    <>
      <h4 ref={title} tabIndex={-1}>
        {t("habits.exceptions")}
      </h4>
      {rows.length === 0 && <p class="soft small">{t("habits.exceptionsNone")}</p>}
      {rows.length > 0 && (
        <ul class="lines" style={{ "--align": "center" }}>
          {rows.map(({ site, text }) => (
            <li key={text}>
              <span class="anywhere">{text}</span>
              <button
                type="button"
                class="btn"
                aria-label={t("habits.takeBackOf", { site })}
                onClick={() => removeException(site)}
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
