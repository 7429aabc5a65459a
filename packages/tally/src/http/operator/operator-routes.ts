import { type Context, Hono } from "hono";
import type { ChildStatus } from "../../federation/pull-children.ts";
import type { Metrics } from "../../ops/metrics.ts";
import type { Store } from "../../storage/store.ts";

type Options = {
  store: Store;
  metrics: Metrics;
  /** Whether the storage accepts writes. */
  canWrite: () => Promise<boolean>;
  /** Whether the last recount found an event whose counters or sums differ. */
  hasDifference: () => boolean;
  /** What the operator's other servers last sent; by default there are none. */
  listChildren?: (() => readonly ChildStatus[]) | undefined;
  /** Whether the client may see the metrics. */
  maySeeMetrics: (context: Context) => boolean;
};

/** No event has this code, since codes have capital letters. Reading it checks the storage at little cost. */
const probeCode = "health";

const noStore = { "cache-control": "no-store" };

/** Health and metrics for the operator's monitoring. They contain nothing about a person. */
export function createOperatorRoutes({
  store,
  metrics,
  canWrite,
  hasDifference,
  listChildren = () => [],
  maySeeMetrics,
}: Options): Hono {
  const routes = new Hono();

  async function findFailure(): Promise<"storage" | "writes" | "recount" | undefined> {
    const isReadable = await store.readEvent(probeCode).then(
      () => true,
      () => false,
    );
    if (!isReadable) return "storage";
    if (!(await canWrite())) return "writes";
    return hasDifference() ? "recount" : undefined;
  }

  routes.get("/health", async (context) => {
    const failing = await findFailure();
    const refusedEvents = listChildren().flatMap(({ name, refused }) =>
      (refused?.first ?? []).map((event) => ({ server: name, ...event })),
    );
    const health = {
      ...(failing ? { status: "failing", failing } : { status: "ok" }),
      ...(refusedEvents.length > 0 && { refusedEvents }),
    };
    return context.json(health, failing ? 503 : 200, noStore);
  });

  routes.get("/metrics", (context) =>
    maySeeMetrics(context)
      ? context.text(metrics.text(), 200, {
          ...noStore,
          "content-type": "text/plain; version=0.0.4; charset=utf-8",
        })
      : context.notFound(),
  );

  return routes;
}
