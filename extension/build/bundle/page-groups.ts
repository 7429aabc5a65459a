import type { Rolldown } from "vite";
import { chunkNamed, chunksBelow } from "./chunks-below.ts";

type Step = {
  /** Chunks whose imports are loaded together. */
  of: readonly string[];
  /** Late chunks that are loaded with what they import, in the same file. */
  with?: readonly string[];
};

/** What pages load one after the other, so that none loads what only a later step needs. */
const steps: readonly Step[] = [
  { of: ["popup", "sober-embed", "compose-suggestion", "mailbox-weight"] },
  { of: ["later-parts"] },
  { of: ["joined-event-card"] },
  { of: [], with: ["watch-aside-totals", "home-section"] },
  { of: ["welcome"] },
  {
    of: [],
    with: [
      "home-cards",
      "not-counted-notes",
      "acting-mode",
      "confirm-choices",
      "event-of-tab",
      "handling-note",
      "page-details",
      "popup-attention",
      "this-webmail",
    ],
  },
  {
    of: ["browser-views", "thunderbird-views"],
    with: ["estimate-explanations", "page-explanation"],
  },
];

/**
 * Groups of chunks that are loaded together, each sorted by what it imports. A chunk that imports an entry is in a group of this
 * entry's page: on another page, it would start that one.
 */
export function pageGroups(bundle: Rolldown.OutputBundle, scripts: readonly string[]): string[][] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const filesNamed = (names: readonly string[]) =>
    chunks
      .filter(
        ({ name, isEntry, isDynamicEntry }) => (isEntry || isDynamicEntry) && names.includes(name),
      )
      .map(({ fileName }) => fileName);
  const isEntry = (name: string) => chunkNamed(bundle, name).isEntry;
  const taken = new Set<string>();
  return steps.flatMap((step) => {
    const byPage = new Map<string, string[]>();
    for (const root of filesNamed([...step.of, ...(step.with ?? [])])) {
      const below = [...chunksBelow(bundle, root)];
      if (step.with?.includes(chunkNamed(bundle, root).name)) below.push(root);
      for (const name of below) {
        if (taken.has(name) || isEntry(name) || scripts.includes(name)) continue;
        // Of styles only, which Vite removes.
        if (chunkNamed(bundle, name).code.trim() === "") continue;
        taken.add(name);
        const pages = [...chunksBelow(bundle, name)].filter(isEntry).join();
        byPage.set(pages, [...(byPage.get(pages) ?? []), name]);
      }
    }
    return [...byPage.values()];
  });
}
