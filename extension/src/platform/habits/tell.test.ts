import { afterEach, expect, test, vi } from "vitest";
import { onAccepted } from "./tell.ts";

type Listener = (message: unknown, sender: unknown, answer: (answer: unknown) => void) => unknown;

afterEach(() => vi.unstubAllGlobals());

test("what a person accepts is answered by the script of its kind alone, whichever listens first", async () => {
  const listeners: Listener[] = [];
  const onMessage = { addListener: (listener: Listener) => listeners.push(listener) };
  vi.stubGlobal("browser", { runtime: { onMessage } });
  onAccepted("streaming", async () => ({ isDone: false, why: "gone" }));
  onAccepted("email", async () => ({ isDone: true }));

  const answers: unknown[] = [];
  const nudge = { rule: "email/trash-not-emptied" };
  const waiting = listeners.map((listen) =>
    listen({ type: "habits/do", nudge }, {}, (answer) => answers.push(answer)),
  );
  await vi.waitFor(() => expect(answers).toEqual([{ isDone: true }]));
  expect(waiting).toEqual([undefined, true]);
});
