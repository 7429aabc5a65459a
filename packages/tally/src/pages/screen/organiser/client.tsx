import type { QuizStep } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { askTally } from "../../client/ask-tally.ts";
import { findKey } from "../../client/stored-key.ts";
import type { ScreenOrganiser, Trouble } from "./use-organiser.ts";

/** What this browser may do with its key; undefined if the stored or linked key is none. A script of its own: an audience does not load it. */
export function findOrganiser(
  code: string,
  { stepsUrl, closingUrl }: Record<"stepsUrl" | "closingUrl", string>,
): ScreenOrganiser | undefined {
  const key = findKey("o", code);
  if (key === undefined) return;
  async function send(url: string, body: unknown, done?: string): Promise<Trouble> {
    const asked = await askTally({ method: "POST", url, key, body, schema: z.undefined() });
    if (asked.ok || (asked.failure === "refused" && asked.problem.detail === done)) return;
    return asked.failure === "refused" ? "refused" : "unreachable";
  }
  return {
    take: (step: QuizStep) => send(stepsUrl, step),
    close: () => send(closingUrl, { isClosed: true }, "alreadyClosed"),
  };
}
