import type { IncomingMessage, ServerResponse } from "node:http";
import type { Page } from "puppeteer-core";

/** One answer of a server. A request may be told apart by what it carries; the path has chosen the handler already. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;
export type Routes = Record<string, Handler>;

/**
 * Where a situation lives: origins on this machine that a browser takes for different sites, `third` sharing its host
 * with `own`. `secure` speaks HTTP/2, under a name of its own for each situation.
 */
export const placeNames = ["own", "other", "third", "secure"] as const;
export type PlaceName = (typeof placeNames)[number];
export type Places = Record<PlaceName, string>;

/** What a page does to its network, as servers and a browser can be made to do it. */
export type Situation = {
  /** Names its recorded log too. */
  name: string;
  routes: (at: Places) => Partial<Record<PlaceName, Routes>>;
  /** The page that is measured; `/` of `own` without it. */
  start?: (at: Places) => string;
  /** A page opened and closed before, whose bytes do not count: for what caches and workers keep. */
  before?: (at: Places) => string;
  /** Done in the measured page once it has loaded. What it opens in the same tab counts as well. */
  act?: (page: Page, at: Places) => Promise<unknown>;
};
