import type { TestEvent } from "node:test/reporters";

export type NodeTestCounts = {
  passed: number;
  failed: number;
  cancelled: number;
  skipped: number;
  todo: number;
};

/** A reporter of `node --test` that writes only the totals of the whole run, as JSON. */
export default async function* counts(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    if (event.type === "test:summary" && event.data.file === undefined) {
      yield JSON.stringify(event.data.counts);
    }
  }
}
