import { argv } from "node:process";
import { pnpm, succeeds } from "./test/run-command.ts";

/** Builds a tally and starts it with a demonstration event, whose simulated participants answer a contribution. */
async function startDemoTally(): Promise<void> {
  if (await pnpm("--filter", "./packages/tally", "run", "build"))
    await succeeds(process.execPath, ["packages/tally/dist/main.js", "demo"]);
}

/** `npm run tool -- <name> …`: what is run now and then. */
const tools: Record<string, () => Promise<unknown>> = {
  /** Writes the grids of RGAA and RGESN, their statements, and the papers of public bodies. */
  audits: () => import("./audits/main.ts"),
  /** Writes the project's addresses into the files that name them. */
  addresses: () => import("../../extension/build/addresses/main.ts"),
  /** Writes `docs/enterprise`. */
  enterprise: () => import("../../extension/build/enterprise/main.ts"),
  /** Packs the work edition with an organisation's key. */
  pack: () => import("../../extension/build/enterprise/pack.ts"),
  /** Writes everything that a release publishes into `dist`. */
  release: () => import("../../extension/build/release.ts"),
  /** Records the answers that unit tests replay. */
  record: () => import("../corpus/record.ts"),
  "demo-tally": startDemoTally,
  /** Takes the pictures of the documentation, and every screen. */
  screens: () => import("./screens/main.ts"),
  /** Takes the pictures for the listings of stores. */
  "store-screens": () => import("./screens/store/main.ts"),
};

const [name = ""] = argv.splice(2, 1);
const tool = tools[name];
if (tool) await tool();
else {
  console.error(`Name a tool: ${Object.keys(tools).join(", ")}.`);
  process.exitCode = 1;
}
