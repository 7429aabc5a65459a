import type { Format, Text } from "@digital-cleanup/text";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { EffectiveSettings } from "../platform/settings/settings.ts";

/** What every view of our pages may use: texts and numbers in the person's language, and their settings. */
export type PageContext = { t: Text; format: Format; settings: EffectiveSettings };

const Context = createContext<PageContext | undefined>(undefined);

export const PageContextProvider = Context.Provider;

export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error("usePage outside of a mounted page");
  return page;
}
