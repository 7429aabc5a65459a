import type { CountedAction } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { useRef, useState } from "preact/hooks";
import { declare, undoDeclaration } from "../../platform/declarations/declared-actions.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { closeIfFinished } from "./close-session.ts";
import {
  type FreedSpace,
  freedSpace,
  freedSpaceDeclarations,
  newFreedSpaceEntry,
  stepSources,
} from "./freed-space.ts";
import { endStep, isVolumeStep, type Session, type StepId } from "./session-state.ts";
import { stepForms, stepTodo } from "./step-sections.ts";
import { changeSession } from "./store.ts";
import { VolumeFields } from "./volume-fields.tsx";

/** What to do in a step, what can be declared of it, and the buttons that end it. */
export function StepCard(props: {
  session: Session;
  step: StepId;
  /** Since the session started. */
  actions: readonly CountedAction[];
}) {
  const { t, format } = usePage();
  const { session, step, actions } = props;
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
    await closeIfFinished();
  };
  return (
    <>
      <StepTodo step={step} />
      {isVolumeStep(step) && (
        <details class="explained" id="session-declare" open={session.volumes[step] !== undefined}>
          <summary>{t("session.declare")}</summary>
          <div class="card flow">
            <StepForms step={step} />
            <VolumeFields step={step} volume={volume} onChange={setVolume} />
            <FreedSpaceNote freed={freed} declarations={declarations} />
          </div>
        </details>
      )}
      <div class="row session__end">
        <Button class="btn--main" id="session-done" onPress={() => end("done")}>
          {declarableBytes > 0
            ? t("session.declareFreed", { bytes: format.bytes(declarableBytes) })
            : t("session.done")}
        </Button>
        <Button class="btn--text" id="session-skip" onPress={() => end("skipped")}>
          {t("session.skip")}
        </Button>
      </div>
    </>
  );
}

function StepTodo({ step }: { step: StepId }) {
  const { t } = usePage();
  const isOpen = useOpenSections();
  return (
    <ol class="session__list">
      {stepTodo[step].map(([text, section]) => (
        <li key={text}>
          <span>
            {section && isOpen(section) ? (
              <a href={`#${section}`}>{t(`session.todo.${text}`)}</a>
            ) : (
              t(`session.todo.${text}`)
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The last part of a hash is the key of the link's text. */
type SourceOf<L extends string> = L extends `declare/${infer Source}` ? Source : never;

/** Links to the forms where what was deleted can be declared by number. */
function StepForms({ step }: { step: StepId }) {
  const { t } = usePage();
  const isOpen = useOpenSections();
  const forms = isOpen("declare") ? stepForms[step] : [];
  return (
    <ul class="row">
      {forms.map((form) => (
        <li key={form}>
          <a href={`#${form}`}>{t(`session.links.${sourceOf(form)}`)}</a>
        </li>
      ))}
    </ul>
  );
}

const sourceOf = <L extends (typeof stepForms)[StepId][number]>(form: L) =>
  form.slice("declare/".length) as SourceOf<L>;

function useOpenSections(): (section: string) => boolean {
  const { settings } = usePage();
  const off: readonly string[] = settings.disabledFeatures.value;
  return (section) => !off.includes(section);
}

/** The space freed in a step, what is counted of it already, and its declarations with an undo button. */
function FreedSpaceNote(props: {
  freed: FreedSpace | undefined;
  declarations: readonly CountedAction[];
}) {
  const { t, format } = usePage();
  const { freed, declarations } = props;
  // The undo button goes with its declaration.
  const note = useFocusRecovery([declarations.length]);
  const declaredHere = declarations.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  const countedElsewhere = (freed?.countedBytes ?? 0) - declaredHere;
  if (!freed && declarations.length === 0) return null;
  return (
    <div class="note flow" id="session-freed" ref={note} tabIndex={-1}>
      {freed && (
        <p>
          <b>{t("session.freed", { bytes: format.bytes(freed.freedBytes) })}</b>{" "}
          <BasisLabel basis="declared">{t("common.declared")}</BasisLabel>
        </p>
      )}
      {freed && countedElsewhere > 0 && (
        <p class="small">{t("session.freedCounted", { bytes: format.bytes(countedElsewhere) })}</p>
      )}
      {declarations.map((declaration) => (
        <p class="row small" key={declaration.id}>
          {t("session.freedDeclared", { bytes: format.bytes(declaration.bytes ?? 0) })}
          <Button data-undo="freed-space" onPress={() => undoDeclaration(declaration)}>
            <Icon name="undo" size={16} /> {t("session.takeBack")}
          </Button>
        </p>
      ))}
    </div>
  );
}
