import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { LearnParts } from "./learn-parts.tsx";
import { useProgress } from "./use-progress.ts";
import { usePage } from "../../ui/page-context.ts";

const figures = ["france", "devices", "material"] as const;

/** Figures to start with, what explains, questions and engages, and the way to the method of calculation. */
export function LearnPage() {
  const { t } = usePage();
  const { progress, change } = useProgress();
  return (
    <>
      <PageTitle />
      <KeyFigures />
      {progress && <LearnParts progress={progress} change={change} />}
      <p>
        {t("learn.methodCard.text")} <a href="#method">{t("learn.methodCard.open")}</a>
      </p>
    </>
  );
}

/** Three figures to start with, each with its source and year. */
function KeyFigures() {
  const { t } = usePage();
  return (
    <section class="card flow" aria-labelledby="learn-figures">
      <h2 id="learn-figures">{t("learn.figures")}</h2>
      <ul class="grid" style={{ "--min": "13rem", "--gap": "var(--space-5)" }}>
        {figures.map((id) => (
          <li class="flow flow--tight" key={id}>
            <b class="figure" style={{ "--size": "var(--text-2xl)" }}>
              {t(`learn.figure.${id}.value`)}
            </b>
            <p>{t(`learn.figure.${id}.text`)}</p>
            <p class="tiny soft">{t(`learn.figure.${id}.source`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
