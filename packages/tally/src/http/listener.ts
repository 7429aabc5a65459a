import type { IncomingMessage, RequestListener } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import type { LiveHub } from "../live/live-hub.ts";
import type { Store } from "../storage/store.ts";
import { createContributionListener } from "./api/contribution-listener.ts";
import { addressNetworks } from "./limits/address-networks.ts";
import type { WriteLimits } from "./limits/write-limits.ts";
import { createLiveListener } from "./live/live-listener.ts";
import { createNodeListener } from "./node-listener.ts";
import type { WriteGuard } from "./write-guard.ts";
import { createConnectionQueue } from "./turns/connection-queue.ts";
import { createReadQueue } from "./turns/read-queue.ts";

type Options = {
  app: Pick<Hono, "fetch">;
  store: Store;
  hub: LiveHub;
  limits: Pick<WriteLimits, "ofAddress" | "ofKey">;
  refuseWrite: WriteGuard["refuseWrite"];
  /** The address that limits count. */
  readAddress: (incoming: IncomingMessage) => string;
  /** Receives the event of each accepted contribution. */
  onAccepted: (code: string) => void;
  /** Receives the status of each response. */
  onAnswer: (method: string, url: string, status: number) => void;
  reportError: (error: unknown) => void;
};

/** What happens to a request before the router: contributions and live streams pass it, and other reads wait. */
export function createListener(options: Options): RequestListener {
  const { app, store, hub, limits, refuseWrite, readAddress, onAccepted, onAnswer, reportError } =
    options;
  const answer = async (request: Request, env: HttpBindings): Promise<Response> => {
    const response = await app.fetch(request, env);
    onAnswer(request.method, request.url, response.status);
    return response;
  };
  const router = createNodeListener(answer);
  const reads = createReadQueue(
    { readAddress: (incoming) => addressNetworks(readAddress(incoming)).small },
    router,
  );
  const contributions = {
    store,
    ofKey: limits.ofKey,
    onAccepted,
    limitAddress: (incoming: IncomingMessage) => limits.ofAddress(readAddress(incoming)),
    onAnswer,
    refuseWrite,
    reportError,
  };
  const others: RequestListener = (incoming, outgoing) =>
    // Monitoring must not take a crowd of readers for a failure.
    (incoming.url === "/health" ? router : reads)(incoming, outgoing);
  return createConnectionQueue(
    createContributionListener(
      contributions,
      createLiveListener({ hub, readAddress }, others, router),
    ),
  );
}
