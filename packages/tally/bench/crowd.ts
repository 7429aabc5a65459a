import { crowdBehindNginx } from "./parts/crowd-behind-nginx.ts";
import { withBuilt } from "./parts/with-built.ts";

const { CROWD_PHONES = "100000", CROWD_SECONDS = "600" } = process.env;

/** Replays a crowd of phones. `CROWD_PHONES` and `CROWD_SECONDS` make it a smaller one. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => ({
    title: "A crowd of phones on one event behind nginx",
    note: "Each phone opens the page where people take part, sends a contribution, and polls the public state as often as the answers say. One phone in five is behind the same address, which the operator has listed as shared. The documented nginx without TLS, with one worker, and the default limits of a tally; all of it on one machine.",
    rows: await crowdBehindNginx(mainFile, directory, {
      phones: Number(CROWD_PHONES),
      seconds: Number(CROWD_SECONDS),
    }),
  }));
