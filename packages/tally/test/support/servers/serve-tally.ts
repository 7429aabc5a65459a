import { onTestFinished } from "vitest";
import { createListener } from "../../../src/http/listener.ts";
import { createTallyServer } from "../../../src/http/server.ts";
import { openTally } from "../open-tally.ts";
import { sampleEvent } from "../samples.ts";
import { serveServer } from "./serve-listener.ts";

/** A tally with one event behind its whole HTTP server, with counts of the router's work. */
export async function serveTally() {
  const tally = await openTally();
  onTestFinished(tally.close);
  await tally.store.createEvent(sampleEvent());
  const work = { started: 0, running: 0, maxRunning: 0 };
  const app = {
    async fetch(...args: Parameters<typeof tally.app.fetch>) {
      work.started += 1;
      work.running += 1;
      work.maxRunning = Math.max(work.maxRunning, work.running);
      try {
        return await tally.app.fetch(...args);
      } finally {
        work.running -= 1;
      }
    },
  };
  const listener = createListener({
    app,
    hub: tally.hub,
    readAddress: ({ headers }) => headers["x-test-address"]?.toString() ?? "192.0.2.1",
    onAnswer: () => undefined,
  });
  const { port } = await serveServer(createTallyServer(listener, () => () => undefined));
  return { ...tally, port, baseUrl: `http://127.0.0.1:${port}`, work };
}
