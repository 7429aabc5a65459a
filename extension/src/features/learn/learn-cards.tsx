import { SectionCard } from "../../ui/navigation/section-card.tsx";
import { usePage } from "../../ui/page-context.ts";
import { averageLevel } from "./practices/assessment.ts";
import { practiceIds } from "./practices/practices.ts";
import type { Progress } from "./progress.ts";
import { questionIds } from "@digital-cleanup/challenge";
import { countAnswered, countRight, nextQuestion } from "./quiz/quiz-state.ts";

/** The other sections of the place, each with how far the person is. */
export function LearnCards({ progress: { quiz, assessments, pledge } }: { progress: Progress }) {
  const { t, format } = usePage();
  const answered = countAnswered(quiz);
  const next = nextQuestion(quiz);
  const openQuiz = () => {
    if (answered === 0) return t("learn.card.quiz.open");
    if (!next) return t("learn.card.quiz.result");
    return t("learn.card.quiz.resume", { position: questionIds.indexOf(next) + 1 });
  };
  const last = assessments.at(-1);
  const average = last && averageLevel(last);
  return (
    <div class="grid section-cards">
      <SectionCard
        section="ranking"
        icon="bar-chart"
        title={t("dashboard.ranking")}
        text={t("learn.card.ranking.text")}
        open={t("learn.card.ranking.open")}
      />
      <SectionCard
        section="quiz"
        icon="question"
        title={t("dashboard.quiz")}
        text={t("learn.card.quiz.text", { count: questionIds.length })}
        note={
          answered > 0
            ? t("learn.card.quiz.right", { right: countRight(quiz), answered })
            : undefined
        }
        open={openQuiz()}
      />
      <SectionCard
        section="practices"
        icon="check"
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
        open={t("learn.card.practices.open")}
      />
      <SectionCard
        section="pledge"
        icon="flag"
        title={t("dashboard.pledge")}
        text={t("learn.card.pledge.text")}
        note={
          pledge.chosen.length > 0
            ? t("learn.card.pledge.chosen", { count: pledge.chosen.length })
            : undefined
        }
        open={t("learn.card.pledge.open")}
      />
      <SectionCard
        section="rucksack"
        icon="box"
        title={t("dashboard.rucksack")}
        text={t("learn.card.rucksack.text")}
        open={t("learn.card.rucksack.open")}
      />
      <SectionCard
        section="method"
        icon="waves"
        title={t("learn.methodCard.title")}
        text={t("learn.methodCard.text")}
        open={t("learn.methodCard.open")}
      />
    </div>
  );
}
