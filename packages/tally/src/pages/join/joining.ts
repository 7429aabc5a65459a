import type { Event, EventAddress, Published } from "@digital-cleanup/challenge";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../figures/figures.tsx";
import type { Part } from "./part.ts";
import type { PartStore } from "./part-store.ts";

/** What every view of the page may use. */
export type Joining = Words & {
  event: Event;
  /** The public state as last heard of. */
  published: Published;
  /** Where this page is: the address people opened, which on a local network is not the public one. */
  address: EventAddress;
  eventUrl: string;
  /** Of a guarded event: its key's fingerprint where it could be computed, and the script that makes places. */
  fingerprint: string | undefined;
  placeUrl: string;
  store: PartStore;
  part: Part;
  /** Sends what waits at once. */
  retry: () => void;
  /** Asks the tally what it holds, and the event how far it is. */
  askStanding: () => void;
};

const Context = createContext<Joining | undefined>(undefined);

export const JoiningProvider = Context.Provider;

export function useJoining(): Joining {
  const joining = useContext(Context);
  if (!joining) throw new Error("useJoining outside of the page");
  return joining;
}
