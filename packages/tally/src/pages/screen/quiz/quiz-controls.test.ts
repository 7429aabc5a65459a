import { questionIds } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { nextSteps } from "./quiz-controls.tsx";

const rest = questionIds.slice(1);

test("any question may be asked first, and none twice", () => {
  expect(nextSteps(undefined)).toEqual({ askable: questionIds });
  expect(nextSteps({ asked: ["worldShare"] })).toEqual({ askable: rest });
  expect(nextSteps({ asked: questionIds })).toEqual({ askable: [] });
});

test("an open question is closed before anything else, a closed one may stay until the next", () => {
  const shown = { question: "worldShare", isOpen: true, answers: 3 } as const;
  expect(nextSteps({ asked: ["worldShare"], shown })).toEqual({ step: "close", askable: [] });
  const closed = { ...shown, isOpen: false };
  expect(nextSteps({ asked: ["worldShare"], shown: closed })).toEqual({
    step: "hide",
    askable: rest,
  });
});
