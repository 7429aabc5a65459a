import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { type Session, stepIds } from "./session-state.ts";
import { changeSession } from "./store.ts";

/** How far the session is: one segment for each step. Each opens its step. */
export function StepMenu({ session }: { session: Session }) {
  const { t } = usePage();
  return (
    <nav aria-label={t("session.plan")}>
      <ol class="segments">
        {stepIds.map((step) => {
          const state = session.steps[step];
          const isCurrent = step === session.current;
          return (
            <li key={step}>
              <button
                type="button"
                class="segment"
                data-step={step}
                data-state={state}
                aria-current={isCurrent ? "step" : undefined}
                onClick={() =>
                  void changeSession((before) => ({ ...before, current: step })).catch(reportError)
                }
              >
                <span class="hidden">
                  {t(`session.steps.${step}`)} {state !== "todo" && t(`session.state.${state}`)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The same segments as a picture. In a closed session none is current. */
export const Segments = ({ session }: { session: Session }) => (
  <div class="segments" aria-hidden="true">
    {stepIds.map((step) => (
      <i
        key={step}
        class="segment"
        data-state={session.steps[step]}
        aria-current={step === session.current && !session.closed ? "step" : undefined}
      />
    ))}
  </div>
);
