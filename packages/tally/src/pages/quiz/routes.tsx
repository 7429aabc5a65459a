import { inLanguage, paths, quizPaths } from "@digital-cleanup/challenge";
import { pageFormat } from "../layout/page-format.ts";
import type { Site } from "../layout/site.ts";
import type { QuizPageState } from "./client.tsx";
import { LiveQuiz } from "./live-quiz.tsx";

export function addQuizPage({ basePath, addEventPage }: Site): void {
  addEventPage(quizPaths.page, (t, { event, published }) => {
    const { code } = event;
    const state: QuizPageState = {
      published,
      eventUrl: `${basePath}${paths.eventPage(code)}?lang=${t.language}`,
      liveUrl: basePath + paths.live(code),
      publishedUrl: basePath + paths.published(code),
      answersUrl: basePath + quizPaths.answers(code),
      storageKey: `digital-cleanup.quiz.${basePath}${paths.eventPage(code)}`,
    };
    return {
      title: t("tally.quiz.pageTitle", { event: inLanguage(event.name, t.language) }),
      body: <LiveQuiz t={t} format={pageFormat(t.language)} {...state} />,
      style: "quiz/quiz.css",
      script: { folder: "quiz", state },
      layout: { mainClass: "public quiz flow flow--wide" },
    };
  });
}
