import type { IncomingMessage, RequestListener } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import type { LiveHub } from "../live/live-hub.ts";
import { addressNetworks } from "./limits/address-networks.ts";
import { createLiveListener } from "./live/live-listener.ts";
import { createNodeListener } from "./node-listener.ts";
import { createReadQueue } from "./turns/read-queue.ts";

type Options = {
  app: Pick<Hono, "fetch">;
  hub: LiveHub;
  /** The address that limits count. */
  readAddress: (incoming: IncomingMessage) => string;
  /** Receives the status of each response. */
  onAnswer: (method: string, url: string, status: number) => void;
};

/** What happens to a request before the router: live streams bypass it, and other reads wait. */
export function createListener({ app, hub, readAddress, onAnswer }: Options): RequestListener {
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
  const others: RequestListener = (incoming, outgoing) =>
    // Monitoring must not take a crowd of readers for a failure.
    (incoming.url === "/health" ? router : reads)(incoming, outgoing);
  return createLiveListener({ hub, readAddress }, others, router);
}
