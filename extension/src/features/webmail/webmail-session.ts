import type { Mailbox } from "./descriptor.ts";
import type { Hello } from "./page-messages.ts";
import type { PageNews } from "./activity/page-events.ts";

/** What the script of a webmail leaves to the one of the panel, in the extension's own world, out of the page's reach. */
export type Engine = {
  mailbox?: Mailbox;
  hello: Hello;
  hear: (news: PageNews) => void;
  /** A list's server said yes. */
  left: () => void;
};

type Scope = typeof globalThis & { digitalCleanupWebmail?: Engine };
const scope: Scope = globalThis;

export const keepEngine = (engine: Engine): void => {
  scope.digitalCleanupWebmail = engine;
};
export const engineHere = (): Engine | undefined => scope.digitalCleanupWebmail;
