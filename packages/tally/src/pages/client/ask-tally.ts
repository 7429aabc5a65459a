import {
  maxAnswerBytes,
  type Problem,
  problemKind,
  problemSchema,
  readTextWithin,
} from "@digital-cleanup/challenge";
import type * as z from "zod/mini";

export type Refused = { ok: false; failure: "refused"; kind: string; problem: Problem };
/** `unreachable` may be tried again; `unreadable` is a response of another version of the tally, or of another server. */
export type AskFailure = Refused | { ok: false; failure: "unreachable" | "unreadable" };
export type Asked<T> = { ok: true; value: T } | AskFailure;

type Question<T> = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  /** The bearer token. It is sent in a header, because logs contain addresses. */
  key?: string | undefined;
  body?: unknown;
  signal?: AbortSignal;
  schema: z.ZodMiniType<T>;
};

/** Sends a request to the tally that served this page. The schema gets `undefined` for a response of nothing but spaces. */
export async function askTally<T>({
  method,
  url,
  key,
  body,
  signal,
  schema,
}: Question<T>): Promise<Asked<T>> {
  let response: Response;
  let text: string | undefined;
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
    text = await readTextWithin(response, maxAnswerBytes);
  } catch {
    // fetch rejects in the same way for every network error.
    return { ok: false, failure: "unreachable" };
  }
  const answer = readJson(text);
  if (response.ok) {
    const parsed = schema.safeParse(answer);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, failure: "unreadable" };
  }
  const { data: problem } = problemSchema.safeParse(answer);
  // A proxy in front of a tally that is down responds with its own page.
  if (!problem)
    return { ok: false, failure: response.status >= 500 ? "unreachable" : "unreadable" };
  return { ok: false, failure: "refused", kind: problemKind(problem), problem };
}

/** Null for a text that is not JSON, or that was too large to read: no schema accepts it. */
function readJson(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return text.trim() === "" ? undefined : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Refuses fields before a request is sent, in the format of the tally's response. */
export const refuseFields = (fields: readonly string[]): Refused => ({
  ok: false,
  failure: "refused",
  kind: "invalid-body",
  problem: {
    type: "/problems/invalid-body",
    title: "",
    status: 422,
    errors: fields.map((field) => ({ field, detail: "" })),
  },
});

export const refuseInvalid = (error: z.core.$ZodError): Refused =>
  refuseFields(error.issues.map(({ path }) => path.join(".")));
