import { argv } from "node:process";

/** `npm run tool record webmail` or `npm run tool record transfer [word …]` writes the recordings that unit tests replay. */
const recorders: Record<string, () => Promise<unknown>> = {
  transfer: () => import("./transfer/run/record.ts"),
  bodies: () => import("./transfer/run/record-bodies.ts"),
  webmail: () => import("../real/webmail/record.ts"),
};

const recorder = recorders[argv[2] ?? ""];
if (recorder) await recorder();
else {
  console.error(`Name what to record: ${Object.keys(recorders).join(" or ")}.`);
  process.exitCode = 1;
}
