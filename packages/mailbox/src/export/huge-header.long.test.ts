import { expect, test } from "vitest";
import { createMailboxWeight } from "../weight/create-mailbox-weight.ts";
import { createExportReader } from "./create-export-reader.ts";

const chunk = new Uint8Array(1_000_000).fill(97);
const encoder = new TextEncoder();

/** A message whose header has one line of 1 GB, and a thousand lines of 1 kB after it. */
function* hugeHeader() {
  yield encoder.encode("From - Fri Nov 20 10:00:00 2026\nSubject: Huge\nX-Long: ");
  for (let at = 0; at < 1_000; at += 1) yield chunk;
  const line = encoder.encode(`\nX-Line: ${"b".repeat(990)}`);
  for (let at = 0; at < 1_000; at += 1) yield new Uint8Array(1_000).map((_, i) => line[i]!);
  yield encoder.encode("\n\nText\n\nFrom - Fri Nov 20 10:00:00 2026\nSubject: Next\n\nText\n");
}

test("a header of 1 GB is counted and not held", async () => {
  const parts = hugeHeader();
  const weight = createMailboxWeight();
  const stream = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const { done, value } = parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
  const reader = createExportReader(
    [{ path: "a.mbox", bytes: 1e9, stream }],
    weight,
    { seed: 1, writeDay: String, nowMs: () => 0 },
    () => undefined,
  );
  const before = process.memoryUsage();
  expect(await reader.read(new AbortController().signal)).toBe("done");
  const after = process.memoryUsage();
  expect(Array.from(weight.messages(), ({ row }) => row.subject)).toEqual(["Huge", "Next"]);
  const [huge] = weight.summary().biggest;
  expect(huge!.row.bytes).toBeGreaterThan(1_000_000_000);
  // What is held: 256 kB of header. The rest is garbage that was not collected yet.
  expect(after.rss - before.rss).toBeLessThan(200_000_000);
});
