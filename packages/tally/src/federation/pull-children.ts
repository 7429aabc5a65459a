import { dayIn } from "../publication/event-day.ts";
import { acceptDocument, type ForeignStates, type Refusal } from "./accept-document.ts";
import type { Child, Pulled, PulledFiles, Trouble } from "./children-folder.ts";
import { hostOf } from "./host-of.ts";
import { isSigned, readPublicKey } from "./signing-key.ts";
import { type SignedStates, signedSchema, statesPath, statesSchema } from "./states-document.ts";

type Accepted = { signed: SignedStates; states: ForeignStates };

/** What everyone may know of a child. */
export type ChildStatus = {
  name: string;
  address: string;
  events: number;
  pulledOn?: string;
  trouble?: { kind: Trouble; since: string };
};

type Options = {
  children: readonly Child[];
  files: PulledFiles;
  /** The text at an address. Rejects if there is none. */
  fetchText: (url: URL, signal: AbortSignal) => Promise<string>;
  /** Receives the states of a child each time they are others. */
  replace: (host: string, states: ForeignStates) => Promise<void>;
  clock: () => number;
};

const noStates: ForeignStates = new Map();

/** Undefined if the text is not JSON of the schema. */
function parseWith<Value>(
  schema: { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } },
  text: string,
): Value | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // `JSON.parse` throws for what is no JSON.
    return;
  }
}

function accept(child: Child, known: ForeignStates, signed: SignedStates): Accepted | Refusal {
  const { document, signature } = signed;
  if (!isSigned(document, signature, readPublicKey(child.key)!)) return "signature";
  const parsed = parseWith(statesSchema, document);
  const states = parsed ? acceptDocument(hostOf(child.address), known, parsed) : "unreadable";
  return typeof states === "string" ? states : { signed, states };
}

/**
 * Pulls what other servers publish. What was accepted of a child counts until it sends something else that is accepted: a
 * child that is silent or refused loses nothing, and its status says so.
 */
export function createChildren({ children, files, fetchText, replace, clock }: Options) {
  const kept = new Map<Child, { pulled: Pulled; states: ForeignStates }>();

  async function keep(child: Child, pulled: Pulled, states: ForeignStates): Promise<void> {
    const before = kept.get(child);
    kept.set(child, { pulled, states });
    if (before?.pulled.signed?.document !== pulled.signed?.document) {
      await replace(hostOf(child.address), states);
    }
  }

  async function pull(child: Child, signal: AbortSignal): Promise<void> {
    const { pulled, states } = kept.get(child)!;
    const today = dayIn("UTC", clock());
    const url = new URL(child.address.replace(/\/+$/, "") + statesPath);
    const text = await fetchText(url, signal).catch(() => undefined);
    if (signal.aborted) return;
    const signed = text === undefined ? undefined : parseWith(signedSchema, text);
    const result = signed ? accept(child, states, signed) : "unreadable";
    if (typeof result !== "string") {
      await keep(child, { signed: result.signed, pulledOn: today }, result.states);
    } else {
      const kind = text === undefined ? "unreachable" : result;
      const since = pulled.trouble?.kind === kind ? pulled.trouble.since : today;
      await keep(child, { ...pulled, trouble: { kind, since } }, states);
    }
    files.write(child, kept.get(child)!.pulled);
  }

  return {
    /** Takes what an earlier process pulled. It is verified again, since the operator may have changed a key. */
    async load(): Promise<void> {
      for (const child of children) {
        const pulled = files.read(child);
        const accepted = pulled.signed && accept(child, new Map(), pulled.signed);
        const isKept = accepted !== undefined && typeof accepted !== "string";
        await keep(child, isKept ? pulled : {}, isKept ? accepted.states : new Map());
      }
    },

    async pullAll(signal: AbortSignal): Promise<void> {
      for (const child of children) if (!signal.aborted) await pull(child, signal);
    },

    list: (): ChildStatus[] =>
      children.map((child) => {
        const { pulled, states } = kept.get(child) ?? { pulled: {}, states: noStates };
        const { name, address } = child;
        const { pulledOn, trouble } = pulled;
        return {
          name,
          address,
          events: [...states.values()].filter(({ isPool }) => !isPool).length,
          ...(pulledOn !== undefined && { pulledOn }),
          ...(trouble && { trouble }),
        };
      }),
  };
}

export type Children = ReturnType<typeof createChildren>;
