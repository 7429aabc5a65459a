import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { type NextStep, stepSections } from "./next-step.ts";

/** The one thing to do next. `putOff` shows another one instead, until tomorrow; the last of all steps cannot be put off. */
export function NextStepCard({ step, putOff }: { step: NextStep; putOff?: () => void }) {
  const { t } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const isPuttingOff = useRef(false);
  useEffect(() => {
    // The heading shows what the press changed; the button may be gone.
    if (isPuttingOff.current) heading.current?.focus();
    isPuttingOff.current = false;
  }, [step]);
  return (
    <section class="card flow home-next" id="home-next" aria-labelledby="home-next-title">
      <p class="small soft">{t("home.next")}</p>
      <h2 id="home-next-title" ref={heading} tabIndex={-1}>
        {t(`home.${step}.title`)}
      </h2>
      <p>{t(`home.${step}.text`)}</p>
      <p class="row">
        <a class="btn btn--main btn--big" href={`#${stepSections[step]}`}>
          {t(`home.${step}.open`)}
        </a>
        {putOff && step !== "learn" && (
          <Button
            class="btn--text"
            id="home-later"
            onPress={() => {
              isPuttingOff.current = true;
              putOff();
            }}
          >
            {t("home.later")}
          </Button>
        )}
      </p>
    </section>
  );
}
