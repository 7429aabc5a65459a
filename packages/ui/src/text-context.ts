import type { Format, Text } from "@digital-cleanup/text";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

type PageText = { t: Text; format: Format };

const Context = createContext<PageText | undefined>(undefined);

export const TextProvider = Context.Provider;

/** The sentences and number formats of the page's language. */
export function useText(): PageText {
  const text = useContext(Context);
  if (!text) throw new Error("useText outside of a TextProvider");
  return text;
}
