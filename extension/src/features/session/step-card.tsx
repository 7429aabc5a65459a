import { useEffect, useRef } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { endStep, isVolumeStep, type Session, type StepId, stepMinutes } from "./session-state.ts";
import { StepLinks } from "./step-links.tsx";
import { changeSession } from "./store.ts";
import { VolumeFields } from "./volume-fields.tsx";

/** The instructions of a step, with its links and buttons. */
export function StepCard({ session, step }: { session: Session; step: StepId }) {
  const { t } = usePage();
  const title = useRef<HTMLHeadingElement>(null);
  const end = (how: "done" | "skipped") =>
    void changeSession((before) => endStep(before, step, how)).catch(reportError);
  // The focused button was removed with the previous step.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus();
  }, []);
  return (
    <section class="card flow" aria-labelledby="session-step-title" id="session-step">
      <div class="row row--base">
        <h2 id="session-step-title" ref={title} tabIndex={-1}>
          {t(`session.steps.${step}`)}
        </h2>
        <span class="small soft push">{t("session.about", { count: stepMinutes[step] })}</span>
      </div>
      <p>{t(`session.todo.${step}`)}</p>
      <StepLinks step={step} />
      {isVolumeStep(step) && <VolumeFields step={step} volume={session.volumes[step] ?? {}} />}
      <div class="row">
        <button type="button" class="btn push" id="session-skip" onClick={() => end("skipped")}>
          {t("session.skip")}
        </button>
        <button type="button" class="btn btn--main" id="session-done" onClick={() => end("done")}>
          {t("session.done")}
        </button>
      </div>
    </section>
  );
}
