import type { Situation } from "./situation.ts";
import { bodies } from "./situations/bodies.ts";
import { caches } from "./situations/caches.ts";

/** Every situation the estimator may be developed against. */
export const allSituations: Situation[] = [...bodies, ...caches];
