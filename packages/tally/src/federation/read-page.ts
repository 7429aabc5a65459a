import { eventSchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { type ForeignState, foreignStateSchema } from "../rollup/foreign-state.ts";
import type { Refusal } from "./refusals.ts";
import { isSigned, readPublicKey } from "./signing-key.ts";
import { pageSchema, signedSchema } from "./states-document.ts";

/** A page with more of them is not worth reading. */
const maxUnreadable = 100;

/** What another server sent, and the key that it was registered with. */
export type PageJob = { text: string; key: string };

/** An event on a page, without its state if that cannot be read. */
type PageEvent = { code: string; state?: ForeignState };

export type StatesPage = {
  host: string;
  events: PageEvent[];
  after: string;
  upTo?: string | undefined;
  /** The same for the same document. */
  signature: string;
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No schema accepts it.
    return;
  }
}

const codeSchema = z.object({ event: z.object({ code: eventSchema.shape.code }) });

/** Undefined if not even its code can be read. */
function readEvent(value: unknown): PageEvent | undefined {
  const { data: state } = foreignStateSchema.safeParse(value);
  if (state) return { code: state.event.code, state };
  return codeSchema.safeParse(value).data?.event;
}

/** A page of another server's states, or why it is refused. Nothing is parsed before its signature is verified. */
export function readPage({ text, key }: PageJob): StatesPage | Refusal {
  const { data: signed } = signedSchema.safeParse(parseJson(text));
  if (!signed) return "unreadable";
  const { document, signature } = signed;
  if (!isSigned(document, signature, readPublicKey(key)!)) return "signature";
  const { data: page } = pageSchema.safeParse(parseJson(document));
  if (!page) return "unreadable";
  const events: PageEvent[] = [];
  let unreadable = 0;
  for (const value of page.states) {
    const event = readEvent(value);
    if (!event?.state) unreadable += 1;
    if (!event || unreadable > maxUnreadable) return "unreadable";
    events.push(event);
  }
  return { host: page.host, events, after: page.after, upTo: page.upTo, signature };
}
