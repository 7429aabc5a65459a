import { browser, type Runtime } from "./browser.ts";
import { reportError } from "./report-error.ts";

type Answer = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/**
 * Answers the messages for which `answer` returns a promise. If it fails, the error is reported here and the answer is `undefined`: to a
 * content script, a rejection means that the extension was updated.
 */
export function answerMessages(answer: Answer, event = browser.runtime.onMessage): void {
  event.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, sender)?.catch(reportError),
  );
}
