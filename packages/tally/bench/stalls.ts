import { stallsOfBatches } from "./parts/stalls/stalls-of-batches.ts";
import { stallsOfPublicRoutes } from "./parts/stalls/stalls-of-public-routes.ts";
import { stallsOfRows } from "./parts/stalls/stalls-of-rows.ts";
import { withBuilt } from "./parts/with-built.ts";

/** Measures the longest stalls of a server beside long work. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => ({
    title: "The longest stalls of the tally",
    note: "The longest time in which the server did nothing else, beside long work. On a machine with other work it contains waiting for a processor, which the processor time of its thread does not.",
    rows: [
      ...(await stallsOfPublicRoutes(mainFile, directory)),
      ...(await stallsOfBatches(mainFile, directory)),
      ...(await stallsOfRows(mainFile, directory)),
    ],
  }));
