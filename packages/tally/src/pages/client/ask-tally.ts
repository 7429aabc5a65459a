import { type Problem, problemKind, problemSchema } from "@digital-cleanup/challenge";
import type * as z from "zod/mini";

export type Refused = { ok: false; failure: "refused"; kind: string; problem: Problem };
/** `unreachable` may be tried again; `unreadable` is a tally of another version, or something that is none. */
export type AskFailure = Refused | { ok: false; failure: "unreachable" | "unreadable" };
export type Asked<T> = { ok: true; value: T } | AskFailure;

type Question<T> = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  /** What gives the right to ask. It travels in a header: addresses end up in logs. */
  key?: string | undefined;
  body?: unknown;
  signal?: AbortSignal;
  schema: z.ZodMiniType<T>;
};

/** Asks the tally that this page came from. An empty answer is `undefined` to the schema. */
export async function askTally<T>({
  method,
  url,
  key,
  body,
  signal,
  schema,
}: Question<T>): Promise<Asked<T>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
    });
    text = await response.text();
  } catch {
    // fetch rejects for every network trouble alike.
    return { ok: false, failure: "unreachable" };
  }
  const answer = readJson(text);
  if (response.ok) {
    const parsed = schema.safeParse(answer);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, failure: "unreadable" };
  }
  const { data: problem } = problemSchema.safeParse(answer);
  // A proxy before a tally that is down answers in its own words.
  if (!problem)
    return { ok: false, failure: response.status >= 500 ? "unreachable" : "unreadable" };
  return { ok: false, failure: "refused", kind: problemKind(problem), problem };
}

function readJson(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    // Not JSON: no schema takes it, so the caller hears of it.
    return null;
  }
}
