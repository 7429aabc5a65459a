import { dayIn, dayMs } from "@digital-cleanup/challenge";
import type { ForeignStates } from "../rollup/foreign-state.ts";
import { type Accepted, acceptPage } from "./accept-page.ts";
import type { Child, Pulled, PulledFiles, Trouble } from "./children-folder.ts";
import { DocumentTooLarge } from "./fetch-signed.ts";
import { hostOf } from "./host-of.ts";
import type { PageReader } from "./read-pages-in-worker.ts";
import type { Refusal } from "./refusals.ts";
import { statesPath } from "./states-document.ts";

/** 30,000 events are about 60 MB, in pages of half a megabyte. */
const maxPages = 400;
const maxTotalLength = 100_000_000;
/** Otherwise a slow child would keep the others waiting. */
const childTimeoutMs = 300_000;

/** A child that sent so many bad answers one after the other is dropped: it is asked once a day only. */
const maxBadAnswers = 3;

/** What people are shown of the events that are refused. */
const maxRefusedShown = 20;

/** `signatures` are the same for the same pages. */
type Pages = Accepted & { signatures: string };

/** What everyone may know of a child. */
export type ChildStatus = {
  name: string;
  address: string;
  events: number;
  pulledOn?: string;
  /** Events that are refused, while the others count. */
  refused?: { count: number; first: NonNullable<Pulled["refused"]> };
  trouble?: { kind: Trouble; since: string };
  /** It is asked once a day only. */
  isDropped?: true;
};

type Options = {
  children: readonly Child[];
  files: PulledFiles;
  /** The text at an address. Rejects if there is none. */
  fetchText: (url: URL, signal: AbortSignal) => Promise<string>;
  reader: PageReader;
  /** Receives the states of a child each time they are others. */
  replace: (host: string, states: ForeignStates) => Promise<void>;
  /** Reports to the operator that a child is dropped, and what it sent. */
  reportDropped: (child: Child, refusal: Refusal) => void;
  clock: () => number;
};

type Kept = {
  pulled: Pulled;
  signatures: string;
  states: ForeignStates;
  badAnswers: number;
  lastBadAtMs: number;
};

const nothing: Kept = {
  pulled: {},
  signatures: "",
  states: new Map(),
  badAnswers: 0,
  lastBadAtMs: 0,
};
const isDropped = ({ badAnswers }: Kept): boolean => badAnswers >= maxBadAnswers;

/**
 * Pulls what other servers publish. What was accepted of a child counts until it sends something else that is accepted: a
 * child that is silent, refused or dropped loses nothing, and its status says so.
 */
export function createChildren(options: Options) {
  const { children, files, fetchText, reader, replace, reportDropped, clock } = options;
  const kept = new Map<Child, Kept>();

  /** Reads the pages of a child, each behind the last code of the one before. */
  async function readAll(child: Child, signal: AbortSignal): Promise<Pages | Refusal> {
    const url = new URL(child.address.replace(/\/+$/, "") + statesPath);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(childTimeoutMs)]);
    const accepted: Accepted = { states: new Map(), refused: new Map() };
    const signatures: string[] = [];
    let [taken, length] = ["", 0];
    while (signatures.length < maxPages && length < maxTotalLength) {
      if (taken !== "") url.searchParams.set("after", taken);
      const text = await fetchText(url, limit);
      const page = await reader.read({ text, key: child.key });
      if (typeof page === "string") return page;
      const { states: known } = kept.get(child)!;
      const fault = acceptPage(hostOf(child.address), known, page, accepted, taken);
      if (fault) return fault;
      signatures.push(page.signature);
      if (page.upTo === undefined) return { ...accepted, signatures: signatures.join() };
      taken = page.upTo;
      length += text.length;
    }
    return "tooLarge";
  }

  async function take(child: Child, pages: Pages, today: string): Promise<void> {
    const before = kept.get(child)!;
    const { signatures, states } = pages;
    const refused = [...pages.refused].map(([code, fault]) => ({ code, fault }));
    const pulled = { pulledOn: today, ...(refused.length > 0 && { refused }) };
    kept.set(child, { ...nothing, pulled, signatures, states });
    if (before.signatures === signatures) return;
    await files.writeStates(child, states);
    await replace(hostOf(child.address), states);
  }

  function note(child: Child, kind: Trouble, today: string): void {
    const before = kept.get(child)!;
    const { trouble } = before.pulled;
    const since = trouble?.kind === kind ? trouble.since : today;
    const after = { ...before, pulled: { ...before.pulled, trouble: { kind, since } } };
    kept.set(child, after);
    // A silent child costs nothing, and may only be restarting.
    if (kind === "unreachable") return;
    after.badAnswers += 1;
    after.lastBadAtMs = clock();
    if (after.badAnswers === maxBadAnswers) reportDropped(child, kind);
  }

  async function pull(child: Child, signal: AbortSignal): Promise<void> {
    const before = kept.get(child)!;
    if (isDropped(before) && clock() - before.lastBadAtMs < dayMs) return;
    const today = dayIn("UTC", clock());
    const result = await readAll(child, signal).catch((error: unknown) =>
      error instanceof DocumentTooLarge ? "tooLarge" : "unreachable",
    );
    if (signal.aborted) return;
    if (typeof result === "string") note(child, result, today);
    else await take(child, result, today);
    files.write(child, kept.get(child)!.pulled);
  }

  return {
    /** Takes what an earlier process accepted. */
    async load(): Promise<void> {
      for (const child of children) {
        const { pulled, states } = await files.read(child);
        kept.set(child, { ...nothing, pulled, states });
        await replace(hostOf(child.address), states);
      }
    },

    async pullAll(signal: AbortSignal): Promise<void> {
      for (const child of children) if (!signal.aborted) await pull(child, signal);
      await reader.stop();
    },

    list: (): ChildStatus[] =>
      children.map((child) => {
        const known = kept.get(child) ?? nothing;
        const { name, address } = child;
        const { pulledOn, refused, trouble } = known.pulled;
        return {
          name,
          address,
          events: known.states.size,
          ...(pulledOn !== undefined && { pulledOn }),
          ...(refused && {
            refused: { count: refused.length, first: refused.slice(0, maxRefusedShown) },
          }),
          ...(trouble && { trouble }),
          ...(isDropped(known) && { isDropped: true as const }),
        };
      }),
  };
}

export type Children = ReturnType<typeof createChildren>;
