import { paths, type Totals } from "@digital-cleanup/challenge";
import { secretOf } from "../samples.ts";

/** `totals` null withdraws. */
export type Message = { person: number; seq: number; totals: Totals | null };

/** Sends one person's message to a running tally. Rejects if there is no answer. */
export const contribute = (
  baseUrl: string,
  code: string,
  { person, seq, totals }: Message,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(baseUrl + paths.contribution(code), {
    method: totals ? "PUT" : "DELETE",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ secret: secretOf(person), seq, ...(totals && { totals }) }),
  });
