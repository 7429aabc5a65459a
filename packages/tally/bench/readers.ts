import { besideAttacks } from "./parts/beside-attacks.ts";
import { besideReaders } from "./parts/beside-readers.ts";
import { pageCosts } from "./parts/page-costs.ts";
import { buildOneByOne } from "./parts/servers.ts";
import { withBuilt } from "./parts/with-built.ts";

/** Measures contributions beside readers and attackers, and what reading costs. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => {
    const oneByOneFile = buildOneByOne(directory);
    return {
      title: "The tally beside readers",
      note: "5,000 live streams and 200 page loads a second, from a process of their own on the same machine, while 100 connections send contributions. Medians of three rounds that take turns with one commit each. Attacks come from one address and last 15 s, while others send 17 contributions a second, each on a connection of its own.",
      rows: [
        ...(await besideReaders(mainFile, oneByOneFile, directory, 1)),
        ...(await besideReaders(mainFile, oneByOneFile, directory, 2300)),
        ...(await pageCosts(mainFile, directory)),
        ...(await besideAttacks(mainFile, directory)),
      ],
    };
  });
