import { co2 } from "@tgwf/co2";
import { bundledGzipBytes } from "../scripts/bundle-size.ts";
import { estimatePage, estimateTransferOneByte, oneByteRange, pageRange } from "../src/index.ts";

type Pair = { operation: string; ours: (bytes: number) => number; peer: (bytes: number) => number };

const segmented = new co2({ results: "segment" });
const total = new co2();
const oneByte = new co2({ model: "1byte" });

// Each function returns a number that depends on its input, so that the engine cannot optimise the work away.
const pairs: Pair[] = [
  {
    operation: "page and segments (ours also with range and sources)",
    ours: (bytes) => estimatePage({ bytes }).carbonGramsCo2e.central,
    peer: (bytes) => {
      const result = segmented.perByte(bytes);
      return typeof result === "number" ? result : Object.keys(result).length;
    },
  },
  {
    operation: "page, grid of each segment given (peer: perByteTrace)",
    ours: (bytes) =>
      estimatePage({
        bytes,
        electricity: {
          device: { gramsPerKwh: 50 },
          network: { gramsPerKwh: 60 },
          dataCentre: { gramsPerKwh: 70 },
        },
      }).carbonGramsCo2e.central,
    peer: (bytes) =>
      total.perByteTrace(bytes, false, {
        gridIntensity: { device: 50, network: 60, dataCenter: 70 },
      }).co2,
  },
  {
    operation: "page, plain (ours: low, central and high; peer: one number)",
    ours: (bytes) => pageRange(bytes).high,
    peer: (bytes) => total.perByte(bytes),
  },
  {
    operation: "bytes by OneByte, plain (ours: low, central and high; peer: one number)",
    ours: (bytes) => oneByteRange(bytes).high,
    peer: (bytes) => oneByte.perByte(bytes),
  },
  {
    // The peer has no parts of this model: `results: "segment"` still gives one number. Its trace is one number with its variables.
    operation: "bytes by OneByte, traced (ours in parts with range; peer: perByteTrace)",
    ours: (bytes) => estimateTransferOneByte({ bytes }).carbonGramsCo2e.central,
    peer: (bytes) => oneByte.perByteTrace(bytes).co2,
  },
];

const rounds = 7;
const callsPerRound = 100_000;

const imports: { what: string; code: string }[] = [
  { what: "ours, page range", code: 'export { pageRangeOnGrid } from "./src/index.ts";' },
  { what: "ours, page in parts", code: 'export { estimatePageOnGrid } from "./src/index.ts";' },
  { what: "ours, page with the grids", code: 'export { estimatePage } from "./src/index.ts";' },
  { what: "ours, everything, two languages", code: 'export * from "./src/index.ts";' },
  { what: "@tgwf/co2, { co2 }", code: 'export { co2 } from "@tgwf/co2";' },
  { what: "@tgwf/co2, default import", code: 'export { default } from "@tgwf/co2";' },
];

type Table = { title: string; rows: Record<string, string>[] };

/** Compares speed (medians of 7 alternating rounds in one process) and bundle size (Vite) with @tgwf/co2. */
export async function run(): Promise<Table[]> {
  return [measureSpeeds(), await measureBundles()];
}

async function measureBundles(): Promise<Table> {
  const rows = [];
  for (const { what, code } of imports) {
    rows.push({ import: what, "minified and gzip, bytes": `${await bundledGzipBytes(code)}` });
  }
  return { title: "Weight of an import", rows };
}

function measureSpeeds(): Table {
  const rows = pairs.map(({ operation, ours, peer }) => {
    const oursPerSecond: number[] = [];
    const peerPerSecond: number[] = [];
    for (let round = 0; round < rounds; round++) {
      oursPerSecond.push(callsPerSecond(ours));
      peerPerSecond.push(callsPerSecond(peer));
    }
    const [a, b] = [median(oursPerSecond), median(peerPerSecond)];
    return {
      operation,
      "ours, calls/s": millions(a),
      "@tgwf/co2, calls/s": millions(b),
      "ours ÷ peer": (a / b).toFixed(2),
    };
  });
  return { title: "Footprint of a page", rows };
}

function callsPerSecond(operation: (bytes: number) => number): number {
  let sum = 0;
  const startedAtMs = performance.now();
  for (let bytes = 1; bytes <= callsPerRound; bytes++) sum += operation(bytes * 1000);
  const durationMs = performance.now() - startedAtMs;
  if (!(sum > 0)) throw new Error("the bench measured nothing");
  return (callsPerRound / durationMs) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function millions(perSecond: number): string {
  return `${(perSecond / 1e6).toFixed(2)} M`;
}
