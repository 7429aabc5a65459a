import { parseArgs } from "node:util";
import type { Rig } from "../rig/rig.ts";

export type BenchOptions = {
  /** A benchmark runs if its name matches one of them. */
  words: string[];
  /** Those whose name matches are measured. */
  pages?: RegExp;
  browsers: Rig["name"][];
  /** Of random pages. Without them, each run draws its own. */
  seeds: number[];
  pagesPerSeed: number;
  /** Something was left out, so the run replaces no published table. */
  isPart: boolean;
};

const browsers = ["chromium", "firefox"] as const;

/** What follows `npm run bench --`: names of benchmarks, and which pages the error of the count is measured on. */
export function parseBenchOptions(args: string[]): BenchOptions {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pages: { type: "string" },
      browser: { type: "string" },
      seeds: { type: "string", default: "" },
      count: { type: "string", default: "12" },
    },
  });
  const seeds = values.seeds.split(",").filter((seed) => seed !== "");
  const named = browsers.filter((name) => name === values.browser);
  if (values.browser && named.length === 0) {
    throw new Error(`--browser is ${browsers.join(" or ")}, not "${values.browser}".`);
  }
  return {
    words: positionals,
    ...(values.pages && { pages: new RegExp(values.pages) }),
    browsers: named.length > 0 ? named : [...browsers],
    seeds: seeds.map((seed) => wholeNumber("--seeds", seed)),
    pagesPerSeed: wholeNumber("--count", values.count),
    isPart: values.pages !== undefined || named.length > 0,
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new Error(`${option} takes whole numbers from 1 to 9,999,999, not "${text}".`);
  }
  return Number(text);
}
