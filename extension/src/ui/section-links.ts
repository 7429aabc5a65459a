import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { SectionTitle } from "./section-title.ts";

type Links = {
  sections: readonly { id: string; relatedTitle?: SectionTitle }[];
  currentId: string | undefined;
};

const Context = createContext<Links>({ sections: [], currentId: undefined });

/** A file of its own, so that the dashboard does not load what shows the links. */
export const SectionLinksProvider = Context.Provider;

export const useSectionLinks = (): Links => useContext(Context);
