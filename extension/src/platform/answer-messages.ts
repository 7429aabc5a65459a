import { browser, type Runtime } from "./browser.ts";
import { reportError } from "./report-error.ts";

type Answer = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/**
 * Answers the messages for which `answer` returns a promise. Chromium sends an answer, but no promise: if it fails, the error is reported
 * here and the answer is `undefined`.
 */
export function answerMessages(answer: Answer, event = browser.runtime.onMessage): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (response: unknown) => void,
  ): true | undefined => {
    const answered = answer(message, sender);
    if (!answered) return undefined;
    answered.then(respond, (error: unknown) => {
      reportError(error);
      respond(undefined);
    });
    return true;
  };
  event.addListener(listener as Runtime.OnMessageListenerCallback);
}
