import "./home.css";
import { usePage } from "../../ui/page-context.ts";
import { type NextStep, stepSections } from "./next-step.ts";

/** The one thing to do next. */
export function NextStepCard({ step }: { step: NextStep }) {
  const { t } = usePage();
  return (
    <section class="card flow home-next" id="home-next" aria-labelledby="home-next-title">
      <p class="small soft">{t("home.next")}</p>
      <h2 id="home-next-title">{t(`home.${step}.title`)}</h2>
      <p>{t(`home.${step}.text`)}</p>
      <p>
        <a class="btn btn--main btn--big" href={`#${stepSections[step]}`}>
          {t(`home.${step}.open`)}
        </a>
      </p>
    </section>
  );
}
