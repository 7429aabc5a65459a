import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { startSession } from "./start-session.ts";
import { stepIds, stepMinutes } from "./session-state.ts";

export function SessionIntro() {
  const { t } = usePage();
  return (
    <>
      <p class="lead">{t("session.lead")}</p>
      <section class="card flow narrow" aria-labelledby="session-plan">
        <h2 id="session-plan">{t("session.plan")}</h2>
        <ol class="lines">
          {stepIds.map((step) => (
            <li key={step}>
              <span>{t(`session.steps.${step}`)}</span>
              <b>{t("session.minutes", { count: stepMinutes[step] })}</b>
            </li>
          ))}
        </ol>
        <p class="small soft">{t("session.planNote")}</p>
        <p>
          <button
            type="button"
            class="btn btn--main btn--big"
            id="session-begin"
            onClick={() => void startSession().catch(reportError)}
          >
            {t("session.begin")}
          </button>
        </p>
      </section>
    </>
  );
}
