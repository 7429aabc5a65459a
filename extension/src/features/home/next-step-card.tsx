import { inLanguage } from "@digital-cleanup/challenge";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { EmptyHomeIllustration } from "@digital-cleanup/ui/illustrations/empty-home.tsx";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { ComponentChildren } from "preact";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { CalmingWave } from "../../ui/calming-wave.tsx";
import { type HomeFacts, type NextStep, stepSections } from "./next-step.ts";

type Props = {
  step: NextStep;
  facts: HomeFacts;
  /** Called within the press on the link of the step, whose default is to open its section. */
  begin: (event: MouseEvent) => void;
  /** Instead of the link, for a question. */
  answers?: ComponentChildren;
  /** Shows another step instead, until tomorrow; the last of all steps cannot be put off. */
  putOff?: () => void;
};

/** The one thing to do next. */
export function NextStepCard({ step, facts, begin, answers, putOff }: Props) {
  const { t } = usePage();
  const heading = useFocusRecovery([step]);
  return (
    <section class="home-next" id="home-next" aria-labelledby="home-next-title">
      <div class="home-next__words">
        <p>
          <Occasion step={step} facts={facts} />
        </p>
        <h2 id="home-next-title" ref={heading} tabIndex={-1}>
          {step === "startSession" && facts.eventToday ? (
            <OthersText text={inLanguage(facts.eventToday, t.language)} />
          ) : (
            t(`home.${step}.title`)
          )}
        </h2>
        <p>{t(`home.${step}.text`)}</p>
        {/* Other buttons for another step, so that the focus moves to its heading. */}
        <p class="home-next__acts" key={step}>
          {answers ?? (
            <a class="btn btn--main" href={`#${stepSections[step]}`} onClick={begin}>
              {t(`home.${step}.open`)}
            </a>
          )}
          {putOff && step !== "learn" && (
            <Button class="btn--text" id="home-later" onPress={putOff}>
              {t("home.later")}
            </Button>
          )}
        </p>
      </div>
      <Aside step={step} facts={facts} />
      <CalmingWave />
    </section>
  );
}

type Shown = Pick<Props, "step" | "facts">;

/** Why the step is the next one, in a few words. */
function Occasion({ step, facts }: Shown) {
  const { t } = usePage();
  if (step === "startSession") return <>{t("home.today")}</>;
  if (step === "computerAge") return <>{t("home.begin")}</>;
  if (step === "adaptVideos" || step === "sendLinks") return <>{t("home.thisWeek")}</>;
  if (step === "keepDevice" && facts.oldDevice)
    return <>{t(`home.keepDevice.of.${facts.oldDevice}`)}</>;
  return <>{t("home.next")}</>;
}

/** The number of the step, or a picture until something was measured. */
function Aside({ step, facts }: Shown) {
  const { t } = usePage();
  if (step === "adaptVideos" && facts.heavyVideoBytes)
    return <Figure bytes={facts.heavyVideoBytes} of={t("home.ofVideo")} />;
  if (step === "emptyAside" && facts.asideBytes)
    return <Figure bytes={facts.asideBytes} of={t("home.setAside")} />;
  return step === "computerAge" || !facts.hasMeasured ? <EmptyHomeIllustration /> : null;
}

const Figure = ({ bytes, of }: { bytes: number; of: string }) => (
  <p class="home-next__figure">
    <span class="figure">
      <BytesFigure bytes={bytes} />
    </span>{" "}
    {of}
  </p>
);
