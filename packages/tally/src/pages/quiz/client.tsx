import { hydrate } from "preact";
import { readPage } from "../client/read-page.ts";
import { LiveQuiz, type LiveQuizProps } from "./live-quiz.tsx";

export type QuizPageState = Omit<LiveQuizProps, "t" | "format">;

const { t, format, state } = readPage();
const root = document.querySelector("main");
if (root) hydrate(<LiveQuiz t={t} format={format} {...(state as QuizPageState)} />, root);
