import { afterEach, expect, test, vi } from "vitest";
import { habitsClient } from "./habits-client.ts";

type Listener = (message: unknown, sender: unknown, respond: (value: unknown) => void) => unknown;

afterEach(() => vi.unstubAllGlobals());

test("only the script of the nudge's kind responds when a person accepts, whatever the order of the listeners", async () => {
  const listeners: Listener[] = [];
  const onMessage = { addListener: (listener: Listener) => listeners.push(listener) };
  vi.stubGlobal("chrome", { runtime: { onMessage } });
  habitsClient.onAccepted("streaming", async () => ({ isDone: false, why: "gone" }));
  habitsClient.onAccepted("email", async () => ({ isDone: true }));

  const responses: unknown[] = [];
  const nudge = { rule: "email/trash-not-emptied" };
  const returned = listeners.map((listener) =>
    listener({ type: "habits/do", nudge }, {}, (response) => responses.push(response)),
  );
  await vi.waitFor(() => expect(responses).toEqual([{ isDone: true }]));
  expect(returned).toEqual([undefined, true]);
});
