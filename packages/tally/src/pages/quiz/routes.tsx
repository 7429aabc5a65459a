import { inLanguage, paths, quizPaths } from "@digital-cleanup/challenge";
import { Hono } from "hono";
import { pageFormat } from "../layout/page-format.ts";
import type { PageOptions, PageResponses } from "../layout/page-responses.tsx";
import type { QuizPageState } from "./client.tsx";
import { LiveQuiz } from "./live-quiz.tsx";

/** The page on which phones answer the question that the screen shows. */
export function createQuizPages(
  { states }: PageOptions,
  { basePath, textFor, respond, respondToUnknownCode }: PageResponses,
): Hono {
  const pages = new Hono();

  pages.get(quizPaths.page(":code"), async (context) => {
    const code = context.req.param("code") ?? "";
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, quizPaths.page);
    const t = textFor(context);
    return respond(context, t, { path: quizPaths.page(code), version: found.version }, () => {
      const { event, published } = found;
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
  });

  return pages;
}
