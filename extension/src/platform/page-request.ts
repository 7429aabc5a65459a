import { answerMessages } from "./answer-messages.ts";
import { browser } from "./browser.ts";
import { isOwnPage } from "./trust/own-page.ts";

/**
 * A question that a page of the extension asks the background, which has loaded the code that checks stored values. A page that opens
 * often asks for them instead of loading that code too.
 */
export type PageRequest<P, R> = { type: string; parameter?: P; result?: R };

type Answer<R> = { result: R } | { failure: string };

export const pageRequest = <P, R>(type: string): PageRequest<P, R> => ({ type });

export async function askBackground<P, R>({ type }: PageRequest<P, R>, parameter: P): Promise<R> {
  const answer = await browser.runtime.sendMessage<unknown, Answer<R>>({ type, parameter });
  if ("failure" in answer) throw new Error(answer.failure);
  return answer.result;
}

/** Answers the request of our own pages. Call it as the background starts. */
export function answerPages<P, R>(
  { type }: PageRequest<P, R>,
  read: (parameter: P) => Promise<R>,
): void {
  answerMessages((message, sender) => {
    const request = message as Partial<PageRequest<P, R>> | null;
    if (request?.type !== type || !isOwnPage(sender)) return undefined;
    return read(request.parameter as P).then(
      (result): Answer<R> => ({ result }),
      (error: unknown): Answer<R> => ({ failure: String(error) }),
    );
  });
}
