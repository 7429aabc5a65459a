import type { ModulePreloadOptions } from "vite";

/**
 * Pages name the chunks that they open with. Late chunks do not: the disk answers at once, and the lists of what each needs would
 * be in every file that loads one.
 */
export const preloads: ModulePreloadOptions = {
  polyfill: false,
  resolveDependencies: (_file, dependencies, { hostType }) =>
    hostType === "html" ? dependencies : [],
};
