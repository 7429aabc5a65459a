import { questionIds } from "@digital-cleanup/challenge";
import { SectionPart } from "../../ui/navigation/section-part.tsx";
import { usePage } from "../../ui/page-context.ts";
import { PledgeForm } from "./pledge/pledge-form.tsx";
import { averageLevel } from "./practices/assessment.ts";
import { practiceIds } from "./practices/practices.ts";
import { SelfAssessment } from "./practices/self-assessment.tsx";
import type { Progress } from "./progress.ts";
import { countAnswered, countRight } from "./quiz/quiz-state.ts";
import { Quiz } from "./quiz/quiz.tsx";
import { Ranking } from "./ranking/ranking.tsx";
import { Rucksack } from "./rucksack/rucksack.tsx";
import type { ChangeProgress } from "./use-progress.ts";

/** What explains, questions and engages, each part with how far the person is. */
export function LearnParts(props: { progress: Progress; change: ChangeProgress }) {
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
