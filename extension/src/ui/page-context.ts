import type { Block, Format, Text } from "@digital-cleanup/text";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { EffectiveSettings } from "../platform/settings/settings.ts";

/** What every view of our pages may use: texts and numbers in the person's language, and their settings. */
export type PageContext = {
  t: Text;
  format: Format;
  settings: EffectiveSettings;
  /** Gives `t`, in this language and in one chosen later, the texts that a view needs before it is shown. */
  addTexts: (blocks: readonly Block[]) => Promise<void>;
};

const Context = createContext<PageContext | undefined>(undefined);

export const PageContextProvider = Context.Provider;

export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error("usePage outside of a mounted page");
  return page;
}
