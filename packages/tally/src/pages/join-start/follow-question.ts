import type { PublicState } from "@digital-cleanup/challenge";
import { nextPollMs } from "../client/next-poll-ms.ts";

const requestTimeoutMs = 10_000;

/** Shows the link to the quiz while the room is asked a question. A page that is not seen does not ask for it. */
export function followQuestion(link: HTMLElement, publishedUrl: string): void {
  async function readIsAsked(response: Response): Promise<boolean> {
    const state = (await response.json()) as PublicState;
    return state.quiz?.shown?.isOpen === true;
  }

  async function poll(): Promise<void> {
    let response: Response | undefined;
    if (document.visibilityState === "visible") {
      try {
        const signal = AbortSignal.timeout(requestTimeoutMs);
        response = await fetch(publishedUrl, { cache: "no-cache", signal });
        if (response.ok) link.hidden = !(await readIsAsked(response));
      } catch {
        // Offline: the link stays as it is, since a question could not be answered anyway.
      }
    }
    setTimeout(poll, nextPollMs(response));
  }

  setTimeout(poll, nextPollMs(undefined));
}
