import { reportError } from "../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { type Session, stepIds } from "./session-state.ts";
import { changeSession } from "./store.ts";

/** The six steps with their state. Each can be opened at any time. */
export function StepList({ session }: { session: Session }) {
  const { t } = usePage();
  return (
    <nav aria-label={t("session.plan")}>
      <ol class="flow" style={{ "--gap": "var(--space-1)" }}>
        {stepIds.map((step) => {
          const state = session.steps[step];
          return (
            <li key={step}>
              <button
                type="button"
                class="item session__step"
                data-step={step}
                data-state={state}
                aria-current={step === session.current ? "step" : undefined}
                onClick={() =>
                  void changeSession((before) => ({ ...before, current: step })).catch(reportError)
                }
              >
                <span>{t(`session.steps.${step}`)}</span>
                {state !== "todo" && (
                  <span class="row row--one row--tight tiny soft">
                    {state === "done" && <Icon name="check" size={16} />}
                    {t(`session.state.${state}`)}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
