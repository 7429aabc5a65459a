import { loadavg } from "node:os";
import { defaultK } from "@digital-cleanup/challenge";
import { durableContributions } from "./parts/durable-contributions.ts";
import { buildOneByOne } from "./parts/servers.ts";
import { withBuilt } from "./parts/with-built.ts";

/** Measures contributions that are stored over HTTP. */
export async function run() {
  const loadBefore = loadavg()[0]?.toFixed(1);
  const { table, lines } = await withBuilt(({ mainFile, directory }) =>
    durableContributions(mainFile, buildOneByOne(directory), directory),
  );
  return [
    {
      title: "Contributions to the tally against their targets",
      note: `One run on loopback, without TLS. Client and server share the machine, so ratios are more reliable than absolute numbers. Medians of three rounds, 100 connections. The recount after them was equal. Load of the machine before: ${loadBefore}.`,
      rows: lines,
    },
    {
      title: `By the number of connections (one live event, K = ${defaultK})`,
      note: "The same program with one commit for each contribution → with the shared commit.",
      rows: table,
    },
  ];
}
