import type { Block, Format, Text } from "@digital-cleanup/text";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { EffectiveSettings } from "../platform/settings/settings.ts";

/** What every view of an extension page can use: texts and formats in the person's language, and the settings. */
export type PageContext = {
  t: Text;
  format: Format;
  settings: EffectiveSettings;
  /** Loads blocks of texts, and again after a change of language. A view needs them before it is shown. */
  addTexts: (blocks: readonly Block[]) => Promise<void>;
};

const Context = createContext<PageContext | undefined>(undefined);

export const PageContextProvider = Context.Provider;

export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error("usePage outside of a mounted page");
  return page;
}
