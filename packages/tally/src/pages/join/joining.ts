import type {
  Event,
  EventAddress,
  NumberedRequest,
  Participant,
  Participation,
  Published,
} from "@digital-cleanup/challenge";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";
import type { Draft } from "./note/draft.ts";
import type { PageStore } from "./participation/participation-store.ts";
import type { PhoneSystem } from "./tasks/phone-system.ts";

/** What every view of the page may use. */
export type Joining = LocaleProps & {
  event: Event;
  published: Published;
  /** The address that was opened, which on a local network is not the public one. */
  address: EventAddress;
  eventUrl: string;
  /** Where the server says what is published, and what a sender of fake contributions can still do. */
  privacyUrl: string;
  /** Of a guarded event: its key's fingerprint if it could be computed, and the script that makes places. */
  fingerprint: string | undefined;
  placeUrl: string;
  store: PageStore;
  participation: Participation;
  participant: Participant;
  /** The system of the phone that is cleaned; undefined if it is unknown. */
  system: PhoneSystem | undefined;
  chooseSystem: (system: PhoneSystem) => void;
  /** Sends the contribution that was shown, and stores its fields; false if another tab took its number. */
  send: (shown: NumberedRequest, draft: Draft) => Promise<boolean>;
  loadPublished: () => void;
  /** How many contributions there were with this one, if it is known to be the newest. */
  rank: number | undefined;
  retry: () => void;
  /** Asks the tally what it holds, and loads the public state. */
  askStanding: () => void;
};

const Context = createContext<Joining | undefined>(undefined);

export const JoiningProvider = Context.Provider;

export function useJoining(): Joining {
  const joining = useContext(Context);
  if (!joining) throw new Error("useJoining outside of the page");
  return joining;
}
