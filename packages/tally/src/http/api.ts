import {
  contributionSchema,
  paths,
  protocolHeader,
  withdrawalSchema,
} from "@digital-cleanup/challenge";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as z from "zod/mini";
import { en } from "zod/locales";
import { rowKey } from "../storage/row-key.ts";
import type { Change, Store } from "../storage/store.ts";
import { entityTag, matchesTag } from "./entity-tag.ts";
import type { LiveHub } from "./live-hub.ts";
import { fieldErrors, problemResponse } from "./problem.ts";

const maxBodyBytes = 16_384;

// zod/mini speaks no language until it is given one; refused fields need their reason.
z.config(en());

export type WriteLimits = {
  ofAddress: (address: string) => number | undefined;
  ofKey: (key: Uint8Array) => number | undefined;
  addressOf: (context: Context) => string;
};

type Routes = { store: Store; hub: LiveHub; limits: WriteLimits };

/** The public API: anybody may ask from any page, nobody with credentials. */
export function createApi({ store, hub, limits }: Routes): Hono {
  const api = new Hono();

  api.use("/api/*", openToAnyPage);

  api.get(paths.event(":code"), async (context) => {
    const event = await store.readEvent(codeOf(context));
    return event ? taggedJson(context, JSON.stringify(event)) : problemResponse("unknown-event");
  });

  api.get(paths.published(":code"), async (context) => {
    const published = await store.readPublished(codeOf(context));
    if (!published) return problemResponse("unknown-event");
    return taggedJson(context, JSON.stringify(published));
  });

  api.get(paths.live(":code"), async (context) => {
    // HEAD comes here too, and nobody would ever read or close its stream.
    if (context.req.method === "HEAD") return context.body(null, 200, liveHeaders);
    const stream = await hub.open(codeOf(context));
    if (stream === "full") return tooMany(fullForSeconds);
    return stream ? context.body(stream, 200, liveHeaders) : problemResponse("unknown-event");
  });

  api.on(
    ["PUT", "DELETE"],
    paths.contribution(":code"),
    limitAddress(limits),
    limitBody,
    async (context) => {
      const change = readChange(context.req.method, await context.req.text());
      if (change instanceof Response) return change;
      const code = codeOf(context);
      const key = rowKey(code, change.secret);
      const waitSeconds = limits.ofKey(key);
      if (waitSeconds !== undefined) return tooMany(waitSeconds);
      const result = await store.change(code, key, change);
      return result.ok
        ? context.json(result.answer, 200, { "cache-control": "no-store" })
        : problemResponse(result.problem);
    },
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

const liveHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  // nginx would keep frames until its buffer is full.
  "x-accel-buffering": "no",
};

/** Pages ask for the state itself meanwhile. */
const fullForSeconds = 5;

const preflightHeaders = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, PUT, DELETE",
  "access-control-allow-headers": "content-type, if-none-match",
  "access-control-max-age": "86400",
};

/** Refusals too: without these headers a page could not tell them from a tally that does not answer. */
const openToAnyPage: MiddlewareHandler = async (context, next) => {
  if (context.req.method === "OPTIONS") return context.body(null, 204, preflightHeaders);
  await next();
  // Set on the finished answer: set before, they would have it built twice.
  context.res.headers.set("access-control-allow-origin", "*");
  context.res.headers.set("access-control-expose-headers", `etag, retry-after, ${protocolHeader}`);
  return;
};

const codeOf = (context: Context): string => context.req.param("code") ?? "";

const tooMany = (waitSeconds: number): Response =>
  problemResponse("too-many-requests", { headers: { "retry-after": String(waitSeconds) } });

const limitChunks = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => problemResponse("body-too-large"),
});

/** Node holds a body to its announced length; only one of unknown length has to be counted, which costs a copy. */
const limitBody: MiddlewareHandler = async (context, next) => {
  const announced = context.req.header("content-length");
  if (announced === undefined) return limitChunks(context, next);
  if (Number(announced) > maxBodyBytes) return problemResponse("body-too-large");
  await next();
  return;
};

const limitAddress =
  ({ addressOf, ofAddress }: WriteLimits): MiddlewareHandler =>
  async (context, next) => {
    const waitSeconds = ofAddress(addressOf(context));
    if (waitSeconds !== undefined) return tooMany(waitSeconds);
    await next();
    return;
  };

function taggedJson(context: Context, text: string): Response {
  const headers = { etag: entityTag(text), "cache-control": "no-cache" };
  return matchesTag(context.req.header("if-none-match"), headers.etag)
    ? context.body(null, 304, headers)
    : context.body(text, 200, { ...headers, "content-type": "application/json" });
}

function readChange(method: string, body: string): (Change & { secret: string }) | Response {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    // The parser's own words would repeat a piece of the body, which holds a secret.
    return problemResponse("invalid-body", { status: 400, detail: "The body is not JSON" });
  }
  const parsed =
    method === "PUT" ? contributionSchema.safeParse(message) : withdrawalSchema.safeParse(message);
  if (!parsed.success)
    return problemResponse("invalid-body", { errors: fieldErrors(parsed.error) });
  return { totals: null, ...parsed.data };
}
