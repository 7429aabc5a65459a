import { fakeBrowser } from "wxt/testing/fake-browser";

/** Sends a message as the browser does, from `sender`: the answer, or `undefined` if no listener gives one. */
export async function answerTo(message: unknown, sender: object): Promise<unknown> {
  const answers = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);
  return answers.find((answer) => answer !== undefined);
}
