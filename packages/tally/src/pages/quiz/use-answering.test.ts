import { secretSchema } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { testBrowserStorage } from "../join/participation/test-browser-storage.ts";
import { readOwnAnswers, storeOwnAnswers } from "./use-answering.ts";

const open = (storage: ReturnType<typeof testBrowserStorage>) => () =>
  storage as unknown as Storage;

test("a phone keeps its secret and its answers", () => {
  const storage = testBrowserStorage();
  const first = readOwnAnswers(open(storage), "quiz");
  expect(secretSchema.safeParse(first.secret).success).toBe(true);
  storeOwnAnswers(open(storage), "quiz", { ...first, answers: { laptop: "c" } });
  expect(readOwnAnswers(open(storage), "quiz")).toEqual({ ...first, answers: { laptop: "c" } });
});

test("without storage, or with something else in it, a phone begins anew", () => {
  const refusing = (): Storage => {
    throw new DOMException("refused");
  };
  expect(readOwnAnswers(refusing, "quiz").answers).toEqual({});
  expect(() => storeOwnAnswers(refusing, "quiz", readOwnAnswers(refusing, "quiz"))).not.toThrow();
  for (const text of ["no JSON", '{"secret":"short","answers":{}}', "[]"]) {
    expect(readOwnAnswers(open(testBrowserStorage({ quiz: text })), "quiz").answers).toEqual({});
  }
});
