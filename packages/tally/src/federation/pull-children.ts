import { dayIn, dayMs } from "@digital-cleanup/challenge";
import type { ForeignState, ForeignStates } from "../rollup/foreign-state.ts";
import { acceptPage } from "./accept-page.ts";
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

type Pages = {
  texts: string[];
  /** The same for the same pages. */
  signatures: string;
  states: ForeignStates;
};

/** What everyone may know of a child. */
export type ChildStatus = {
  name: string;
  address: string;
  events: number;
  pulledOn?: string;
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
  async function readAll(
    child: Child,
    known: ForeignStates,
    textAfter: (after: string) => Promise<string>,
  ): Promise<Pages | Refusal> {
    const states = new Map<string, ForeignState>();
    const texts: string[] = [];
    const signatures: string[] = [];
    let [taken, length] = ["", 0];
    while (texts.length < maxPages && length < maxTotalLength) {
      const text = await textAfter(taken);
      const page = await reader.read({ text, key: child.key });
      if (typeof page === "string") return page;
      const fault = acceptPage(hostOf(child.address), known, page, states, taken);
      if (fault) return fault;
      texts.push(text);
      signatures.push(page.signature);
      if (page.upTo === undefined) return { texts, signatures: signatures.join(), states };
      taken = page.upTo;
      length += text.length;
    }
    return "tooLarge";
  }

  async function fetchAll(child: Child, signal: AbortSignal): Promise<Pages | Trouble> {
    const address = child.address.replace(/\/+$/, "") + statesPath;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(childTimeoutMs)]);
    try {
      return await readAll(child, kept.get(child)!.states, (after) => {
        const url = new URL(address);
        if (after !== "") url.searchParams.set("after", after);
        return fetchText(url, limit);
      });
    } catch (error) {
      return error instanceof DocumentTooLarge ? "tooLarge" : "unreachable";
    }
  }

  async function take(child: Child, pages: Pages, today: string): Promise<void> {
    const before = kept.get(child)!;
    const { signatures, states } = pages;
    kept.set(child, { ...nothing, pulled: { pulledOn: today }, signatures, states });
    if (before.signatures === signatures) return;
    await files.writePages(child, pages.texts);
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
    const result = await fetchAll(child, signal);
    if (signal.aborted) return;
    if (typeof result === "string") note(child, result, today);
    else await take(child, result, today);
    files.write(child, kept.get(child)!.pulled);
  }

  return {
    /** Takes what an earlier process pulled. It is verified again, since the operator may have changed a key. */
    async load(): Promise<void> {
      for (const child of children) {
        kept.set(child, nothing);
        const { pulled, pages } = files.read(child);
        let place = -1;
        const result = await readAll(child, new Map(), async () => pages[(place += 1)] ?? "");
        if (typeof result === "string") continue;
        const { signatures, states } = result;
        kept.set(child, { ...nothing, pulled, signatures, states });
        await replace(hostOf(child.address), states);
      }
      await reader.stop();
    },

    async pullAll(signal: AbortSignal): Promise<void> {
      for (const child of children) if (!signal.aborted) await pull(child, signal);
      await reader.stop();
    },

    list: (): ChildStatus[] =>
      children.map((child) => {
        const known = kept.get(child) ?? nothing;
        const { name, address } = child;
        const { pulledOn, trouble } = known.pulled;
        return {
          name,
          address,
          events: known.states.size,
          ...(pulledOn !== undefined && { pulledOn }),
          ...(trouble && { trouble }),
          ...(isDropped(known) && { isDropped: true as const }),
        };
      }),
  };
}

export type Children = ReturnType<typeof createChildren>;
