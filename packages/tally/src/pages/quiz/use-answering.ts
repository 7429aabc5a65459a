import {
  newSecret,
  type OptionId,
  optionIds,
  type QuestionId,
  questionIds,
  secretSchema,
} from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import * as z from "zod/mini";
import { askTally } from "../client/ask-tally.ts";

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

const ownAnswersSchema = z.object({
  /** Made for the quiz of one event. */
  secret: secretSchema,
  answers: z.partialRecord(z.enum(questionIds), z.enum(optionIds)),
});
type OwnAnswers = z.infer<typeof ownAnswersSchema>;

export function readOwnAnswers(storage: () => Storage, key: string): OwnAnswers {
  try {
    const stored: unknown = JSON.parse(storage().getItem(key) ?? "null");
    const { data } = ownAnswersSchema.safeParse(stored);
    if (data) return data;
  } catch {
    // The browser refuses storage, or something else wrote there: the phone begins anew.
  }
  return { secret: newSecret((bytes) => crypto.getRandomValues(bytes)), answers: {} };
}

export function storeOwnAnswers(storage: () => Storage, key: string, own: OwnAnswers): void {
  try {
    storage().setItem(key, JSON.stringify(own));
  } catch {
    // Without storage, the answers are kept until the page is closed.
  }
}
