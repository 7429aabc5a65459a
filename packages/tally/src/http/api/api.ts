import { paths, pollAfterHeader } from "@digital-cleanup/challenge";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import * as z from "zod/mini";
import { en } from "zod/locales";
import type { Store } from "../../storage/store.ts";
import { anyPageHeaders } from "./api-headers.ts";
import { type Receiver, receiveContribution } from "./receive-contribution.ts";
import type { LiveHub } from "../../live/live-hub.ts";
import type { WriteGuard } from "../write-guard.ts";
import type { PlaceRefusal } from "../../addresses/network-places.ts";
import { addressNetworks } from "../limits/address-networks.ts";
import { limitBody } from "../limits/limit-body.ts";
import { limitAddress, tooManyRequests, type WriteLimits } from "../limits/write-limits.ts";
import { liveHeaders, openLiveStream } from "../live/live-stream.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import { sendPrepared } from "../../responses/prepared-text.ts";
import type { EventStates } from "../../states/event-states.ts";
import { pollAfterMs } from "../../states/poll-pace.ts";

/** Several times the longest contribution. */
const maxBodyBytes = 16_384;

// zod/mini has no messages until a locale is configured; refused fields need their reason.
z.config(en());

type Routes = {
  store: Store;
  states: EventStates;
  hub: LiveHub;
  limits: WriteLimits;
  /** Whether the page that asks may write. */
  mayWrite: WriteGuard["mayWrite"];
  onAccepted?: Receiver["onAccepted"];
  /** The share of the last second in which this process was busy. */
  loopLoad?: () => number;
};

/** The public API: any page may read it, without credentials. */
export function createApi({
  store,
  states,
  hub,
  limits,
  mayWrite,
  onAccepted,
  loopLoad = () => 0,
}: Routes): Hono {
  const api = new Hono();
  const receiver = { store, ofKey: limits.ofKey, onAccepted };

  api.use("/api/*", openWith(mayWrite));

  api.get(paths.event(":code"), async (context) => {
    const state = await states.read(eventCode(context));
    return state ? sendPrepared(context, state.eventJson) : problemResponse("unknown-event");
  });

  api.get(paths.published(":code"), async (context) => {
    const state = await states.read(eventCode(context));
    if (!state) return problemResponse("unknown-event");
    const { received } = state.published.participations;
    const pollAfter = String(pollAfterMs(received, loopLoad()));
    return sendPrepared(context, state.publishedJson, { [pollAfterHeader]: pollAfter });
  });

  api.get(paths.live(":code"), async (context) => {
    // HEAD arrives here too, and the stream of a HEAD request is never read or closed.
    if (context.req.method === "HEAD") return context.body(null, 200, liveHeaders);
    const networks = addressNetworks(limits.readAddress(context));
    const stream = await openLiveStream(hub, eventCode(context), networks);
    if (typeof stream === "string") {
      return tooManyRequests(retryFullSeconds, streamRefusals[stream]);
    }
    return stream ? context.body(stream, 200, liveHeaders) : problemResponse("unknown-event");
  });

  api.on(
    ["PUT", "DELETE"],
    paths.contribution(":code"),
    limitAddress(limits),
    limitBody(maxBodyBytes),
    (context) => receiveContribution(receiver, context, eventCode(context)),
  );

  for (const path of [paths.event(":code"), paths.published(":code"), paths.live(":code")]) {
    api.all(path, () => problemResponse("not-allowed", { headers: { allow: "GET, HEAD" } }));
  }
  api.all(paths.contribution(":code"), () =>
    problemResponse("not-allowed", { headers: { allow: "PUT, DELETE" } }),
  );
  api.all("/api/*", () => problemResponse("not-found"));
  return api;
}

/** Meanwhile, pages poll the public state. */
const retryFullSeconds = 30;

const streamRefusals: Record<PlaceRefusal, string> = {
  full: "All live streams are in use; the published state can be polled meanwhile",
  networkFull:
    "Too many live streams come from this address; the published state can be polled meanwhile",
};

const preflightHeaders = (mayWrite: boolean) => ({
  "access-control-allow-origin": "*",
  "access-control-allow-methods": mayWrite ? "GET, POST, PUT, DELETE" : "GET",
  "access-control-allow-headers": "content-type, if-none-match",
  "access-control-max-age": "86400",
});

const openWith =
  (mayWrite: Routes["mayWrite"]): MiddlewareHandler =>
  async (context, next) => {
    if (context.req.method === "OPTIONS") {
      const isTrusted = mayWrite(context.req);
      return context.body(null, 204, preflightHeaders(isTrusted));
    }
    await next();
    // Set on the finished response: set before, they make Hono build it twice.
    for (const [name, value] of Object.entries(anyPageHeaders)) {
      context.res.headers.set(name, value);
    }
    return;
  };

const eventCode = (context: Context): string => context.req.param("code") ?? "";
