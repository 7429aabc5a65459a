import {
  type ProblemKind,
  quizAnswerSchema,
  quizPaths,
  quizStepSchema,
} from "@digital-cleanup/challenge";
import { quizKey } from "../../keys/quiz-key.ts";
import type { Store } from "../../storage/store.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import type { createPrivateRouter } from "../routers/private-router.ts";
import { readBody } from "../routers/read-body.ts";
import { answerToChange } from "./answer-to-change.ts";

const refusals = {
  unknown: "unknown-event",
  notOpen: "event-conflict",
} as const satisfies Record<string, ProblemKind>;

/** The quiz in the room: its steps for the organiser, and the answers of phones, which need no key. */
export function addQuizRoutes(
  routes: ReturnType<typeof createPrivateRouter>,
  { quiz }: Pick<Store, "quiz">,
): void {
  routes.withKey(["organiser"], "POST", quizPaths.steps(":code"), async (context, _, code) => {
    const body = await readBody(context, quizStepSchema);
    return body instanceof Response ? body : answerToChange(await quiz.step(code, body.value));
  });

  routes.forAnyPage("PUT", quizPaths.answers(":code"), async (context) => {
    const code = context.req.param("code") ?? "";
    const body = await readBody(context, quizAnswerSchema);
    if (body instanceof Response) return body;
    const { secret, question, option } = body.value;
    const key = quizKey(code, question, secret);
    const result = await quiz.answer(code, { key, question, option });
    if (result === "stored") return new Response(null, { status: 204 });
    return problemResponse(refusals[result], { detail: result });
  });
}
