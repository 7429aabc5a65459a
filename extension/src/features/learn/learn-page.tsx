import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { useProgress, type ChangeProgress } from "./use-progress.ts";
import { usePage } from "../../ui/page-context.ts";
import { questionIds } from "@digital-cleanup/challenge";
import { SectionPart } from "../../ui/navigation/section-part.tsx";
import { PledgeForm } from "./pledge/pledge-form.tsx";
import { averageLevel } from "./practices/assessment.ts";
import { practiceIds } from "./practices/practices.ts";
import { SelfAssessment } from "./practices/self-assessment.tsx";
import type { Progress } from "./progress.ts";
import { countAnswered, countRight } from "./quiz/quiz-state.ts";
import { Quiz } from "./quiz/quiz.tsx";
import { Ranking } from "./ranking/ranking.tsx";
import { Rucksack } from "./rucksack/rucksack.tsx";

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

/** What explains, questions and engages, each part with how far the person is. */
function LearnParts(props: { progress: Progress; change: ChangeProgress }) {
  const { t, format } = usePage();
  const { quiz, assessments, pledge } = props.progress;
  const answered = countAnswered(quiz);
  const last = assessments.at(-1);
  const average = last && averageLevel(last);
  return (
    <div class="flow">
      <SectionPart id="ranking" title={t("dashboard.ranking")} text={t("learn.card.ranking.text")}>
        <Ranking />
      </SectionPart>
      <SectionPart
        id="quiz"
        title={t("dashboard.quiz")}
        text={t("learn.card.quiz.text", { count: questionIds.length })}
        note={
          answered > 0
            ? t("learn.card.quiz.right", { right: countRight(quiz), answered })
            : undefined
        }
      >
        <Quiz {...props} />
      </SectionPart>
      <SectionPart
        id="practices"
        title={t("dashboard.practices")}
        text={t("learn.card.practices.text", { count: practiceIds.length })}
        note={
          average === undefined
            ? undefined
            : t("learn.card.practices.last", {
                average: format.short(average),
                day: format.day(last!.day),
              })
        }
      >
        <SelfAssessment {...props} />
      </SectionPart>
      <SectionPart
        id="pledge"
        title={t("dashboard.pledge")}
        text={t("learn.card.pledge.text")}
        note={
          pledge.chosen.length > 0
            ? t("learn.card.pledge.chosen", { count: pledge.chosen.length })
            : undefined
        }
      >
        <PledgeForm {...props} />
      </SectionPart>
      <SectionPart
        id="rucksack"
        title={t("dashboard.rucksack")}
        text={t("learn.card.rucksack.text")}
      >
        <Rucksack />
      </SectionPart>
    </div>
  );
}
