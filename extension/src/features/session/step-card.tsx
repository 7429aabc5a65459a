import type { CountedAction } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import { declare, undoDeclaration } from "../../platform/declarations/declared-actions.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import {
  type FreedSpace,
  freedSpace,
  freedSpaceDeclarations,
  newFreedSpaceEntry,
  stepSources,
} from "./freed-space.ts";
import {
  endStep,
  isVolumeStep,
  type Session,
  type StepId,
  stepIds,
  stepMinutes,
} from "./session-state.ts";
import { sectionOfLink, type StepLink, stepLinks } from "./step-sections.ts";
import { changeSession } from "./store.ts";
import { VolumeFields } from "./volume-fields.tsx";

/** The last part of a hash is the key of the link's text. */
type LinkName<L extends string> = L extends `${string}/${infer Rest}` ? Rest : L;

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
        <Button class="push" id="session-skip" onPress={() => end("skipped")}>
          {t("session.skip")}
        </Button>
        <Button class="btn--main" id="session-done" onPress={() => end("done")}>
          {declarableBytes > 0
            ? t("session.declareFreed", { bytes: format.bytes(declarableBytes) })
            : t("session.done")}
        </Button>
      </div>
    </section>
  );
}

/** The space freed in a step, what is counted of it already, and its declarations with an undo button. */
function FreedSpaceNote(props: {
  freed: FreedSpace | undefined;
  declarations: readonly CountedAction[];
}) {
  const { t, format } = usePage();
  const { freed, declarations } = props;
  const declaredHere = declarations.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  const countedElsewhere = (freed?.countedBytes ?? 0) - declaredHere;
  if (!freed && declarations.length === 0) return null;
  return (
    <div class="note flow" id="session-freed">
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

function StepLinks({ step }: { step: StepId }) {
  const { t, settings } = usePage();
  const off: readonly string[] = settings.disabledFeatures.value;
  const open = stepLinks[step].filter((link) => !off.includes(sectionOfLink(link)));
  return (
    <ul class="row">
      {open.map((link) => (
        <li key={link}>
          <a class="btn" href={`#${link}`}>
            {t(`session.links.${toLinkName(link)}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

const toLinkName = (link: StepLink): LinkName<StepLink> =>
  link.split("/").at(-1) as LinkName<StepLink>;
