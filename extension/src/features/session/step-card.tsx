import type { CountedAction } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import { declare } from "../../platform/declarations/declared-actions.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import {
  freedSpace,
  freedSpaceDeclarations,
  newFreedSpaceEntry,
  stepSources,
} from "./freed-space.ts";
import { FreedSpaceNote } from "./freed-space-note.tsx";
import {
  endStep,
  isVolumeStep,
  type Session,
  type StepId,
  stepIds,
  stepMinutes,
} from "./session-state.ts";
import { StepLinks } from "./step-links.tsx";
import { changeSession } from "./store.ts";
import { VolumeFields } from "./volume-fields.tsx";

/** The instructions of a step, with its links and buttons. */
export function StepCard(props: {
  session: Session;
  step: StepId;
  /** Since the session started. */
  actions: readonly CountedAction[];
}) {
  const { t, format } = usePage();
  const { session, step, actions } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const [volume, setVolume] = useState(isVolumeStep(step) ? (session.volumes[step] ?? {}) : {});
  /** Generated before the button is pressed, so that pressing it twice declares once. */
  const entry = useRef(newFreedSpaceEntry());
  const freed = isVolumeStep(step) ? freedSpace(step, volume, actions) : undefined;
  const declarableBytes = freed?.declarableBytes ?? 0;
  const declarations = isVolumeStep(step) ? freedSpaceDeclarations(step, actions) : [];
  const end = async (how: "done" | "skipped") => {
    if (how === "done" && isVolumeStep(step) && declarableBytes > 0) {
      const source = stepSources[step].declaredAs;
      await declare({ source, count: 0, bytes: declarableBytes }, entry.current);
    }
    await changeSession((before) => endStep(before, step, how));
  };
  // The focused button was removed with the previous step or with an undone declaration.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus();
  }, [declarations.length]);
  return (
    <section class="card flow" aria-labelledby="session-step-title" id="session-step">
      <div class="row row--base">
        <h2 id="session-step-title" ref={title} tabIndex={-1}>
          {t(`session.steps.${step}`)}
        </h2>
        <span class="small soft push">
          {t("session.stepOf", { position: stepIds.indexOf(step) + 1, all: stepIds.length })},{" "}
          {t("session.about", { count: stepMinutes[step] })}
        </span>
      </div>
      <p>{t(`session.todo.${step}`)}</p>
      <StepLinks step={step} />
      {isVolumeStep(step) && <VolumeFields step={step} volume={volume} onChange={setVolume} />}
      <FreedSpaceNote freed={freed} declarations={declarations} />
      <div class="row">
        <button
          type="button"
          class="btn push"
          id="session-skip"
          onClick={() => void end("skipped").catch(reportError)}
        >
          {t("session.skip")}
        </button>
        <button
          type="button"
          class="btn btn--main"
          id="session-done"
          onClick={() => void end("done").catch(reportError)}
        >
          {declarableBytes > 0
            ? t("session.declareFreed", { bytes: format.bytes(declarableBytes) })
            : t("session.done")}
        </button>
      </div>
    </section>
  );
}
