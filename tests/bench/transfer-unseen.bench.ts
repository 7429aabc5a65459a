import { randomInt } from "node:crypto";
import { randomPages } from "../corpus/transfer/situations/random-pages.ts";
import type { BenchOptions } from "./bench-options.ts";
import type { Measured } from "./in-markdown.ts";
import { claimTable } from "./transfer/claims.ts";
import { errorTable, worstTable } from "./transfer/error-tables.ts";
import { measurePages } from "./transfer/measure-pages.ts";

const shownWorst = 10;

/** Random pages of real files. Each run draws its own, so that the estimator cannot have been fitted on them. */
export async function run(options: BenchOptions): Promise<Measured[]> {
  const { pagesPerSeed } = options;
  const seeds =
    options.seeds.length > 0
      ? options.seeds
      : [randomInt(1000, 4_000_000), randomInt(1000, 4_000_000)];
  const pages = seeds.flatMap((seed) => randomPages(seed, pagesPerSeed, "unseen"));
  const observations = await measurePages(pages, options);
  if (observations.length === 0) return [];
  return [
    errorTable(
      "Random pages of real files, unseen",
      `Seeds ${seeds.join(" and ")}, ${pagesPerSeed} pages each (\`npm run bench -- transfer-unseen --seeds ${seeds.join(",")} --count ${pagesPerSeed}\`). The estimator was fitted neither on these pages nor on any file of their packages.`,
      observations,
    ),
    claimTable("What the popup claims of them", observations),
    worstTable(
      `The worst ${shownWorst} of them`,
      "What is estimated is the whole error of these pages; it is given by kind.",
      observations,
      shownWorst,
    ),
  ];
}
