import { liveViewers } from "./parts/live-viewers.ts";
import { withBuilt } from "./parts/with-built.ts";

/** Measures 5,000 viewers of one event. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => ({
    title: "Live viewers of the tally",
    note: "5,000 streams of one event whose public state changes each second, on loopback without TLS.",
    rows: await liveViewers(mainFile, directory),
  }));
