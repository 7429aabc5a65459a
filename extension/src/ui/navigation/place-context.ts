import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { FilledPlace, SectionInfo } from "./place.ts";

type PlaceContext = {
  place: FilledPlace;
  section: SectionInfo;
  /** The part of the section that the address names. */
  part: string | undefined;
  /** After a navigation, the place that was left; `undefined` when it was asked before, and for the first section of a page. */
  takeDeparture: () => string | undefined;
};

const Context = createContext<PlaceContext | undefined>(undefined);

export const PlaceContextProvider = Context.Provider;

/** The place and the section that the dashboard shows. */
export function usePlace(): PlaceContext {
  const context = useContext(Context);
  if (!context) throw new Error("usePlace outside of the dashboard");
  return context;
}
