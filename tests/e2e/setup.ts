import path from "node:path";
import { afterEach } from "vitest";
import { keepEvidence } from "../rig/open-browsers.ts";

const isPrepared = Symbol.for("e2e setup");
const worker = globalThis as { [isPrepared]?: boolean };
if (!worker[isPrepared]) {
  worker[isPrepared] = true;
  // An exit kills the browsers; a worker that waited for them to close would be killed first.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(1));
}

const failures =
  process.env.FAILURE_FOLDER ?? path.resolve(import.meta.dirname, "../../tests/.failures");

// First of all hooks, while the pages are still open.
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  const file = path.relative(import.meta.dirname, task.file.filepath).replaceAll(/\W+/g, "-");
  const folder = path.join(failures, file, task.name.replaceAll(/\W+/g, "-").slice(0, 80));
  await keepEvidence(folder);
  console.error(
    `What the browsers showed when this failed: ${path.relative(process.cwd(), folder)}`,
  );
});
