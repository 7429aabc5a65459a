import { nationalWeek } from "./parts/week/national-week.ts";
import { withBuilt } from "./parts/with-built.ts";

/** Measures a database with the contributions of a country's busiest week. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => ({
    title: "A country's busiest week in the tally",
    rows: await nationalWeek(mainFile, directory),
  }));
