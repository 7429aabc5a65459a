import { fakeBrowser } from "wxt/testing/fake-browser";

/** Sends a message as the browser does, from `sender`: the answer, or `undefined` if no listener gives one. */
export function answerTo(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    fakeBrowser.runtime.onMessage
      .trigger(message, sender as never, resolve)
      .then((results: unknown[]) => {
        if (!results.includes(true)) resolve(undefined);
      }, reject);
  });
}
