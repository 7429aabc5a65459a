import type { Rig } from "../../rig/rig.ts";
import { press } from "../support/press.ts";
import type { LookAt } from "./screen-faults.ts";

/** The answer of the ranking, an answer of the quiz and its result. */
export async function checkGames(rig: Rig, look: LookAt): Promise<void> {
  const ranking = await rig.openDashboard("ranking");
  await press(ranking, "#ranking-answer");
  await look(ranking, "#ranking-score");
  const quiz = await rig.openDashboard("quiz");
  await press(quiz, "#quiz-go");
  await press(quiz, "input[name=quiz-option]");
  await press(quiz, "#quiz-go");
  await look(quiz, "#quiz-answer .note");
  await press(quiz, "#quiz-go");
  for (let question = 2; question <= 7; question++) {
    await quiz.waitForSelector(`.step-bar__steps > [data-state=current]:nth-child(${question})`);
    await press(quiz, "#quiz-skip");
  }
  await quiz.waitForSelector("#quiz-result");
  await quiz.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
  await look(quiz, "#quiz-result");
}

/** A practice with a level of before, and a pledge with all its commitments. */
export async function checkPractices(rig: Rig, look: LookAt): Promise<void> {
  const assessments = [
    { day: "2026-03-02", levels: { c1: 2, d2: 3 } },
    { day: "2026-04-02", levels: { c1: 4, d2: 3 } },
  ];
  await rig.writeStorage({ learn: { version: 1, progress: { assessments } } });
  const practices = await rig.openDashboard("practices");
  await press(practices, "[data-practice=c1] input[value='5']");
  await look(practices, "#practices-history li:nth-child(3)");
  const pledge = await rig.openDashboard("pledge");
  for (const id of ["d2", "i2", "f6"]) await press(pledge, `input[value=${id}]`);
  await look(pledge, "input[value=e1]:disabled");
}
