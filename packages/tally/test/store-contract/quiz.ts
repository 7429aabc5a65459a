import { describe, expect, test } from "vitest";
import type { OptionId, QuestionId, QuizStep } from "@digital-cleanup/challenge";
import { quizKey } from "../../src/keys/quiz-key.ts";
import { secretOf } from "../support/samples.ts";
import { type OpenStore, useStore } from "./open-store.ts";

/** What every engine stores of the quiz in the room. */
export function describeQuiz(open: OpenStore): void {
  const { time, store, create } = useStore(open);
  const step = (next: QuizStep) => store().quiz.step("BRUME", next);
  const ask = (question: QuestionId) => step({ step: "open", question });
  const answer = (phone: number, option: OptionId, question: QuestionId = "laptop") =>
    store().quiz.answer("BRUME", {
      key: quizKey("BRUME", question, secretOf(phone)),
      question,
      option,
    });
  const answerAll = (options: string) =>
    Promise.all(Array.from(options, (option, phone) => answer(phone, option as OptionId)));
  const quiz = async () => (await store().readPublished("BRUME"))?.quiz;

  describe("the quiz", () => {
    test("counts one answer a phone, and shows none of them while the question is open", async () => {
      await create();
      expect(await quiz()).toBeUndefined();
      expect(await ask("laptop")).toEqual({ ok: true });
      await answerAll("aab");
      expect(await answer(0, "d")).toBe("stored");
      expect(await quiz()).toEqual({
        asked: ["laptop"],
        shown: { question: "laptop", isOpen: true, answers: 3 },
      });
      await step({ step: "close" });
      // The second answer of phone 0 would be a "d".
      expect((await quiz())?.shown).toEqual({
        question: "laptop",
        isOpen: false,
        answers: 3,
        histogram: { a: 2, b: 1, c: 0, d: 0 },
      });
    });

    test("counts the answers to every option, until the question leaves the screen", async () => {
      await create();
      await ask("laptop");
      await answerAll("aaabbbbcd");
      await step({ step: "close" });
      expect((await quiz())?.shown).toEqual({
        question: "laptop",
        isOpen: false,
        answers: 9,
        histogram: { a: 3, b: 4, c: 1, d: 1 },
      });
      await step({ step: "hide" });
      expect(await quiz()).toEqual({ asked: ["laptop"] });
    });

    test("takes answers to the open question of an open event only", async () => {
      await create();
      expect(await answer(1, "a")).toBe("notOpen");
      await ask("laptop");
      expect(await answer(1, "a", "ratio")).toBe("notOpen");
      expect(
        await store().quiz.answer("NOBODY", {
          key: new Uint8Array(32),
          question: "laptop",
          option: "a",
        }),
      ).toBe("unknown");
      await step({ step: "close" });
      expect(await answer(1, "a")).toBe("notOpen");
      await ask("ratio");
      await store().close("BRUME");
      expect(await answer(1, "a", "ratio")).toBe("notOpen");
      // The screen then shows the results of the event.
      expect(await quiz()).toEqual({ asked: ["laptop", "ratio"] });
    });

    test("goes one step at a time, and asks nothing twice", async () => {
      const refused = { ok: false, reason: "outOfStep" };
      await create();
      expect(await step({ step: "close" })).toEqual(refused);
      expect(await step({ step: "hide" })).toEqual(refused);
      await ask("laptop");
      expect(await ask("ratio")).toEqual(refused);
      expect(await step({ step: "hide" })).toEqual(refused);
      await step({ step: "close" });
      expect(await ask("laptop")).toEqual(refused);
      // The next question takes the place of the last one.
      expect(await ask("ratio")).toEqual({ ok: true });
      expect(await quiz()).toMatchObject({
        asked: ["laptop", "ratio"],
        shown: { question: "ratio", isOpen: true },
      });
      expect(await store().quiz.step("NOBODY", { step: "close" })).toEqual({
        ok: false,
        reason: "unknown",
      });
    });

    test("does not count the answers of one question in the next", async () => {
      await create();
      await ask("laptop");
      await answerAll("aaaa");
      await step({ step: "close" });
      await ask("ratio");
      expect((await quiz())?.shown?.answers).toBe(0);
      await Promise.all([1, 2, 3].map((phone) => answer(phone, "b", "ratio")));
      await step({ step: "close" });
      expect((await quiz())?.shown).toMatchObject({ answers: 3, histogram: { b: 3 } });
    });

    test("is erased with the contributions, and with the event", async () => {
      await create();
      await ask("laptop");
      await answerAll("aaaa");
      await store().close("BRUME");
      time.nowMs += 31 * 86_400_000;
      await store().settle();
      expect(await quiz()).toEqual({ asked: ["laptop"] });
      expect(await ask("ratio")).toEqual({ ok: false, reason: "erased" });
      expect(await store().eraseEvent("BRUME")).toEqual({ ok: true });
      expect(await store().readPublished("BRUME")).toBeUndefined();
    });
  });
}
