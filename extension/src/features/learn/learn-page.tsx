import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { LearnCards } from "./learn-cards.tsx";
import { noProgress } from "./progress.ts";
import { useProgress } from "./use-progress.ts";
import { usePage } from "../../ui/page-context.ts";

const figures = ["france", "devices", "material"] as const;

/** Figures to start with, and the sections that explain, question and engage. */
export function LearnPage() {
  const { progress } = useProgress();
  return (
    <>
      <PageTitle />
      <KeyFigures />
      <LearnCards progress={progress ?? noProgress} />
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
