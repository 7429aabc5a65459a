import type { TestEvent } from "node:test/reporters";

export type NodeTestCounts = {
  passed: number;
  failed: number;
  cancelled: number;
  skipped: number;
  todo: number;
};

/** The counts of a whole run, and those of each file in which something failed (not of one that broke off). */
export type NodeTestReport = { total: NodeTestCounts; failedFiles: Record<string, NodeTestCounts> };

/** A reporter of `node --test` that writes only a `NodeTestReport`, as JSON. */
export default async function* counts(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const failedFiles: NodeTestReport["failedFiles"] = {};
  for await (const event of source) {
    if (event.type !== "test:summary") continue;
    const { file, success } = event.data;
    // The runner gives "failed" as well, which its types leave out.
    const total = event.data.counts as unknown as NodeTestCounts;
    if (file === undefined) yield JSON.stringify({ total, failedFiles });
    else if (!success) failedFiles[file] = total;
  }
}
