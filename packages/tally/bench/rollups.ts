import { manyEventPages } from "./parts/many-events.ts";
import { withBuilt } from "./parts/with-built.ts";

/** Measures the pages over all events of a country: the home page, and roll-ups by territory, year and kind of organiser. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => ({
    title: "Roll-ups over the events of a country",
    note: "Events of nine communes, by organisers of each kind, each with a published batch. Medians of 20 answers; after a batch, of five.",
    rows: [
      ...(await manyEventPages(mainFile, directory, 2300)),
      ...(await manyEventPages(mainFile, directory, 20_000)),
    ],
  }));
