import type { ForeignState } from "../rollup/foreign-state.ts";
import type { Refusal } from "./refusals.ts";
import { isSigned, readPublicKey } from "./signing-key.ts";
import { pageSchema, signedSchema, stateSchema } from "./states-document.ts";

/** What another server sent, and the key that it was registered with. */
export type PageJob = { text: string; key: string };

export type StatesPage = {
  host: string;
  states: ForeignState[];
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

/** Lists and texts of an event that no sum needs stay out of the memory of the server. */
function readState(value: unknown): ForeignState | undefined {
  const { data } = stateSchema.safeParse(value);
  if (!data) return;
  const { code, host, k, isDemonstration, territory, startsOn, organiser } = data.event;
  const { participations, totals, collected, declaredByOrganiser, batch } = data.published;
  return {
    event: {
      code,
      host,
      k,
      territory,
      startsOn,
      organiser: { kind: organiser.kind },
      ...(isDemonstration !== undefined && { isDemonstration }),
    },
    published: {
      code: data.published.code,
      host: data.published.host,
      k: data.published.k,
      batch,
      participations,
      totals,
      collected,
      ...(declaredByOrganiser && { declaredByOrganiser }),
    },
  };
}

/** A page of another server's states, or why it is refused. Nothing is parsed before its signature is verified. */
export function readPage({ text, key }: PageJob): StatesPage | Refusal {
  const { data: signed } = signedSchema.safeParse(parseJson(text));
  if (!signed) return "unreadable";
  const { document, signature } = signed;
  if (!isSigned(document, signature, readPublicKey(key)!)) return "signature";
  const { data: page } = pageSchema.safeParse(parseJson(document));
  if (!page) return "unreadable";
  const states: ForeignState[] = [];
  for (const value of page.states) {
    const state = readState(value);
    if (!state) return "unreadable";
    states.push(state);
  }
  return { host: page.host, states, after: page.after, upTo: page.upTo, signature };
}
