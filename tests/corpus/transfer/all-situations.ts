import type { Situation } from "./situation.ts";
import { aborting } from "./situations/aborting.ts";
import { bodies } from "./situations/bodies.ts";
import { caches } from "./situations/caches.ts";
import { claims } from "./situations/claims.ts";
import { fetching } from "./situations/fetching.ts";
import { frames } from "./situations/frames.ts";
import { hints } from "./situations/hints.ts";
import { http2 } from "./situations/http2.ts";
import { leaving } from "./situations/leaving.ts";
import { media } from "./situations/media.ts";
import { pageAfterPage } from "./situations/page-after-page.ts";
import { randomPages } from "./situations/random-pages.ts";
import { redirects } from "./situations/redirects.ts";
import { refusing } from "./situations/refusing.ts";
import { sites } from "./situations/sites.ts";
import { streams } from "./situations/streams.ts";
import { uploading } from "./situations/uploading.ts";
import { workers } from "./situations/workers.ts";

/** The seed for developing the estimator; other seeds are for evaluating it. */
const developmentSeed = 1;

/** All situations for developing the estimator. */
export const allSituations: Situation[] = [
  ...bodies,
  ...caches,
  ...redirects,
  ...workers,
  ...frames,
  ...fetching,
  ...uploading,
  ...aborting,
  ...refusing,
  ...media,
  ...streams,
  ...leaving,
  ...pageAfterPage,
  ...claims,
  ...hints,
  ...http2,
  ...sites,
  ...randomPages(developmentSeed, 8, "fitted"),
];
