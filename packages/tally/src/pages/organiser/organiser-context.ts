import type { OrganiserView } from "@digital-cleanup/challenge";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import * as z from "zod/mini";
import type { Asked } from "../client/ask-tally.ts";
import type { LocaleProps } from "../figures/figures.tsx";

/** What the server wrote into the page. Nothing of it needs the key. */
export type OrganiserPageState = {
  code: string;
  name: string;
  /** Of a guarded event's key; every link made here names it. */
  keyFingerprint?: string | undefined;
  baseUrl: string;
  basePath: string;
  qrUrl: string;
};

type Ask = <T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  /** One of the contract's paths, below the base. */
  path: string,
  schema: z.ZodMiniType<T>,
  body?: unknown,
) => Promise<Asked<T>>;

type Organiser = LocaleProps &
  OrganiserPageState & {
    view: OrganiserView;
    organiserKey: string;
    /** When the view was read, where the tally does not answer since. */
    lostSinceMs: number | undefined;
    /** Asks the tally with the organiser's key. */
    ask: Ask;
    /** Reads again what the tally holds, after something changed. */
    refresh: () => void;
    /** Takes the key that works from now on. */
    replaceKey: (key: string) => void;
    /** Tells those who hear the page what just happened. */
    announce: (sentence: string) => void;
  };

export const OrganiserContext = createContext<Organiser | undefined>(undefined);

/** The event that this page organises, and what may be done with it. */
export function useOrganiser(): Organiser {
  const organiser = useContext(OrganiserContext);
  if (!organiser) throw new Error("a section stands outside of the organiser's page");
  return organiser;
}

/** The answer to a change that has nothing to tell. */
export const emptyAnswer = z.undefined();
