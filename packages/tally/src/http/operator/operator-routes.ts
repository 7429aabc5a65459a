import { type Context, Hono } from "hono";
import type { Metrics } from "../../ops/metrics.ts";
import type { Store } from "../../storage/store.ts";

type Options = {
  store: Store;
  metrics: Metrics;
  /** Whether the last recount found an event whose counters or sums differ. */
  hasDifference: () => boolean;
  /** Whether metrics may be shown to whoever sent this. */
  maySeeMetrics: (context: Context) => boolean;
};

/** No event has it: codes have capital letters. A look for it asks the storage, and asks it little. */
const nobodysCode = "health";

const neverStored = { "cache-control": "no-store" };

/** What watches over the tally asks here. Nothing of it speaks of a person. */
export function createOperatorRoutes({
  store,
  metrics,
  hasDifference,
  maySeeMetrics,
}: Options): Hono {
  const routes = new Hono();

  routes.get("/health", async (context) => {
    const isReadable = await store.readEvent(nobodysCode).then(
      () => true,
      () => false,
    );
    const isWell = isReadable && !hasDifference();
    const failing = isReadable ? "recount" : "storage";
    const health = isWell ? { status: "ok" } : { status: "failing", failing };
    return context.json(health, isWell ? 200 : 503, neverStored);
  });

  routes.get("/metrics", (context) =>
    maySeeMetrics(context)
      ? context.text(metrics.text(), 200, {
          ...neverStored,
          "content-type": "text/plain; version=0.0.4; charset=utf-8",
        })
      : context.notFound(),
  );

  return routes;
}
