import { writeFileSync } from "node:fs";
import path from "node:path";
import { launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { randomPages } from "../situations/random-pages.ts";
import { sites } from "../situations/sites.ts";
import { bodyColumns, bodyRows } from "./body-rows.ts";
import { measureAll } from "./measure-all.ts";
import { ourBytes } from "./our-bytes.ts";

/** Records the bodies that the estimator is fitted on, from built sites and random pages of these seeds, in Chromium. */
const seeds = [101, 102, 103, 104, 105];
const pagesPerSeed = 12;
const file = path.resolve(
  import.meta.dirname,
  "../../../../packages/page-weight/recorded/bodies.csv",
);

const situations = [
  ...sites,
  ...seeds.flatMap((seed) => randomPages(seed, pagesPerSeed, "fitted")),
];
const observations = await measureAll(launchChromium, situations, {
  onMeasured: ({ situation, truthBytes, visits }) =>
    console.log(`${situation}: ${(100 * (ourBytes(visits) / truthBytes - 1)).toFixed(1)} %`),
});
const rows = observations.flatMap(bodyRows).map((row) => bodyColumns.map((name) => row[name]));
writeFileSync(file, [bodyColumns, ...rows].map((row) => `${row.join(",")}\n`).join(""));
