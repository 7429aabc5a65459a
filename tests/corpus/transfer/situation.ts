import type { IncomingMessage, ServerResponse } from "node:http";
import type { Page } from "puppeteer-core";

/** Responds to the requests of one path. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
export type Routes = Record<string, Handler>;

/**
 * The origins of a situation, all on this machine. A browser treats `own` and `other` as different sites; `third` has the host of
 * `own`. `secure` serves HTTP/2 under a host name of its own for each situation.
 */
const originNames = ["own", "other", "third", "secure"] as const;
export type OriginName = (typeof originNames)[number];
export type Origins = Record<OriginName, string>;

/** A page and its servers that exercise one way of transferring bytes. */
export type Situation = {
  /** Also the file name of its recorded log. */
  name: string;
  routes: (at: Origins) => Partial<Record<OriginName, Routes>>;
  /** The page that is measured; by default `/` of `own`. */
  start?: (at: Origins) => string;
  /** A page opened and closed first, to fill caches and start workers. Its bytes do not count. */
  before?: (at: Origins) => string;
  /** Runs in the measured page after it has loaded. Pages it opens in the same tab count too. */
  act?: (page: Page, at: Origins) => Promise<unknown>;
  /** Runs last and shows another page in the same tab. The bytes sent from then on are also compared with those of that page alone. */
  next?: (page: Page, at: Origins) => Promise<unknown>;
  /** Its log is recorded with the setting that counts live streams. */
  areLiveStreamsCounted?: true;
  /** `act` and `next` run while the page loads, not once it has loaded and all is quiet. */
  isLeftEarly?: true;
};
