import type { Situation } from "./situation.ts";
import { bodies } from "./situations/bodies.ts";
import { caches } from "./situations/caches.ts";
import { fetching } from "./situations/fetching.ts";
import { frames } from "./situations/frames.ts";
import { hints } from "./situations/hints.ts";
import { http2 } from "./situations/http2.ts";
import { leaving } from "./situations/leaving.ts";
import { media } from "./situations/media.ts";
import { randomPages } from "./situations/random-pages.ts";
import { redirects } from "./situations/redirects.ts";
import { sites } from "./situations/sites.ts";
import { streams } from "./situations/streams.ts";
import { workers } from "./situations/workers.ts";

/** The seed the estimator may be developed against; others are for judging it. */
const developmentSeed = 1;

/** Every situation the estimator may be developed against. */
export const allSituations: Situation[] = [
  ...bodies,
  ...caches,
  ...redirects,
  ...workers,
  ...frames,
  ...fetching,
  ...media,
  ...streams,
  ...leaving,
  ...hints,
  ...http2,
  ...sites,
  ...randomPages(developmentSeed, 8),
];
