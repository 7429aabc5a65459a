import { isEqual, ourFigure, publishedCases } from "../test/published-cases.ts";
import type { Basis, BoundOrigin, Estimate } from "../src/estimate/estimate.ts";
import { aiFactors, estimateAiAnswer, estimateAiPrompt } from "../src/ai.ts";
import * as all from "../src/index.ts";
import { boundsTable } from "./bounds-table.ts";
import { bundledGzipBytes } from "./bundle-size.ts";
import { table } from "./table.ts";

const factors = [...all.allFactors, ...aiFactors];

const hour = { durationMs: 3_600_000, network: "fixed" } as const;
const laptop = { device: "laptop", network: "fixed" } as const;

/** What the table of ranges shows. */
const shown: readonly [what: string, estimate: Estimate<Basis>][] = [
  ["page of 2.42 MB in France", all.estimatePage({ bytes: 2_420_000, electricity: "FRA" })],
  [
    "the same, without the device",
    all.estimatePage({ bytes: 2_420_000, electricity: "FRA", withoutDevice: true }),
  ],
  ["the same by version 3", all.estimatePageVersion3({ bytes: 2_420_000, electricity: "FRA" })],
  ["1 GB, OneByte", all.estimateTransferOneByte({ bytes: 1e9 })],
  [
    "1 GB on a fixed line in France",
    all.estimateTransferAdeme({ bytes: 1e9, network: "fixed", geography: "FR" }),
  ],
  [
    "file of 1 GB, with its data centre",
    all.estimateFileTransfer({ bytes: 1e9, network: "fixed" }),
  ],
  ["hour of HD video on a TV", all.estimateStreaming({ ...hour, definition: "hd", device: "tv" })],
  [
    "hour of call, one laptop",
    all.estimateVideoCall({ ...hour, definition: "hd", device: "laptop", places: 1 }),
  ],
  ["hour on a laptop", all.estimateDeviceTime({ durationMs: 3_600_000, device: "laptop" })],
  ["mail of 75 kB", all.estimateEmail({ ...laptop, bytes: 75_000 })],
  ["web search", all.estimateWebSearch({ ...laptop, searches: 1 })],
  ["AI prompt, any model", estimateAiPrompt({ prompts: 1 })],
  ["AI prompt, GPT-5", estimateAiAnswer({ prompts: 1, model: "gpt-5" })],
  ["1 GB stored for a year", all.estimateStorage({ bytes: 1e9, years: 1 })],
  ["1 GB deleted, for a year", all.deletionAvoids({ bytes: 1e9, years: 1 }).marginal],
  ["hour in SD instead of HD", all.lowerDefinition({ ...hour, from: "hd", to: "sd" }).marginal],
  ["making of a laptop", all.estimateDeviceMaking({ device: "laptop" })],
  ["laptop kept a year longer", all.keepDeviceLonger({ device: "laptop", extraYears: 1 })],
];

const kinds = (origins: readonly BoundOrigin[]) =>
  [...new Set(origins.map(({ kind }) => kind))].toSorted().join(", ");

const grams = (value: number) => `${Number(value.toPrecision(3))}`;

function ranges(): string {
  return table(
    ["grams of CO2e", "basis", "low", "central", "high", "low bound is", "high bound is"],
    shown.map(([what, estimate]) => {
      const { low, central, high } = estimate.carbonGramsCo2e;
      const origins = all.originsOfEstimate(estimate);
      return [
        what,
        estimate.basis,
        grams(low),
        grams(central),
        grams(high),
        kinds(origins.low),
        kinds(origins.high),
      ];
    }),
  );
}

function counts(): string {
  const count = (kind: string) =>
    factors.filter(({ low, high }) =>
      kind === "none" ? !low && !high : [low, high].some((bound) => bound?.origin.kind === kind),
    ).length;
  return `Of ${factors.length} figures, ${count("published")} have a published bound, ${count("derived")} a derived one, ${count("judged")} one of our own judgement, and ${count("none")} have none: no source gives one.\n\n${boundsTable(factors)}`;
}

function sources(): string {
  const bySource = Map.groupBy(factors, ({ source }) => source.title);
  const rows = [...bySource.values()].map((of) => {
    const { title, url, licence, accessedOn } = of[0]!.source;
    const name = url === undefined ? title : `[${title}](${url.split("#L")[0]})`;
    const opened = url === undefined ? "**not online**" : (accessedOn ?? "**not opened**");
    return [name, `${of.length}`, licence, opened];
  });
  return table(
    ["source", "figures", "licence", "opened"],
    rows.toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  );
}

function cases(): string {
  const equal = publishedCases.filter((each) => isEqual(ourFigure(each), each.published)).length;
  const differ = publishedCases.length - equal;
  const from = new Set(publishedCases.map(({ source }) => source)).size;
  return `${publishedCases.length} published figures of ${from} sources are test cases ([published-cases.jsonl](test/published-cases.jsonl)): ${equal} are equal to the digits of the source, and ${differ} differ, each with its reason.`;
}

/** Imports whose size the README states. */
const sizedImports: readonly [what: string, from: string][] = [
  ["{ pageRangeOnGrid }", "index.ts"],
  ["{ pageRange }", "index.ts"],
  ["{ estimatePageOnGrid }", "index.ts"],
  ["{ estimatePage }", "index.ts"],
  ["{ explain, english }", "index.ts"],
  ["*", "index.ts"],
  ["{ estimateAiAnswer }", "ai.ts"],
];

async function sizes(): Promise<string> {
  const rows = await Promise.all(
    sizedImports.map(async ([what, from]) => {
      const bytes = await bundledGzipBytes(`export ${what} from "./src/${from}";`);
      return [
        what === "*" ? "everything but `/ai`, two languages" : `\`${what}\``,
        `${(bytes / 1000).toFixed(1)} kB`,
      ];
    }),
  );
  return table(["import", "minified and gzip"], rows);
}

const marked = /(<!-- (?<name>\w+): made by scripts\/generate.ts -->\n)[^]*?(\n<!-- end -->)/g;

/** The same page with its generated parts current. */
export async function withTables(markdown: string): Promise<string> {
  const parts: Record<string, string> = {
    ranges: ranges(),
    counts: counts(),
    sources: sources(),
    cases: cases(),
    sizes: await sizes(),
  };
  return markdown.replaceAll(
    marked,
    (_, start: string, name: string, end: string) => `${start}\n${parts[name]}\n${end}`,
  );
}
