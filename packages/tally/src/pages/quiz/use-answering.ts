import type { OptionId, QuestionId } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import * as z from "zod/mini";
import { askTally } from "../client/ask-tally.ts";
import { type OwnAnswers, readOwnAnswers, storeOwnAnswers } from "./own-answers.ts";

const timeoutMs = 20_000;
const browserStorage = () => localStorage;

/** `over`: the question was closed meanwhile. */
export type Sending = "resting" | "sending" | "failed" | "over";

/** The answers of this phone, and how the last one is sent. The first render has none, as that of the server. */
export function useAnswering(answersUrl: string, storageKey: string) {
  const own = useRef<OwnAnswers>(undefined);
  const [answers, setAnswers] = useState<OwnAnswers["answers"]>({});
  const [sending, setSending] = useState<Sending>("resting");

  useEffect(() => {
    own.current = readOwnAnswers(browserStorage, storageKey);
    setAnswers(own.current.answers);
  }, [storageKey]);

  async function answer(question: QuestionId, option: OptionId): Promise<void> {
    if (!own.current || sending === "sending") return;
    const { secret } = own.current;
    // Before it is sent: the same secret makes the same answer, however often it is sent.
    storeOwnAnswers(browserStorage, storageKey, own.current);
    setSending("sending");
    const asked = await askTally({
      method: "PUT",
      url: answersUrl,
      body: { secret, question, option },
      signal: AbortSignal.timeout(timeoutMs),
      schema: z.undefined(),
    });
    if (!asked.ok) {
      const isOver = asked.failure === "refused" && asked.kind === "event-conflict";
      setSending(isOver ? "over" : "failed");
      return;
    }
    const after = { ...own.current, answers: { ...own.current.answers, [question]: option } };
    own.current = after;
    storeOwnAnswers(browserStorage, storageKey, after);
    setAnswers(after.answers);
    setSending("resting");
  }

  return {
    answers,
    sending,
    answer: (...given: Parameters<typeof answer>) => void answer(...given),
  };
}
