import { type Context, Hono } from "hono";
import type { Capability } from "../../storage/capabilities.ts";
import type { Store } from "../../storage/store.ts";
import { type KeyLimits, refuseKey } from "../limits/key-limits.ts";
import { limitBody } from "../limits/limit-body.ts";
import { limitAddress, tooManyRequests } from "../limits/write-limits.ts";
import { allowAnyPage } from "../api/api-headers.ts";
import { authorise } from "./authorise.ts";

/** Enough for an event with fifty collection points and twenty links. */
const maxBodyBytes = 131_072;

type Handler = (context: Context) => Promise<Response>;
export type PrivateHandler = (
  context: Context,
  capability: Capability,
  code: string,
) => Promise<Response>;

/** Creates routes that are limited in number and body size, and whose responses no browser or proxy stores. */
export function createPrivateRouter(store: Store, limits: KeyLimits) {
  const routes = new Hono();
  const limitSize = limitBody(maxBodyBytes);
  const guards = [limitAddress(limits), limitSize] as const;

  const noStore = (response: Response): Response => {
    response.headers.set("cache-control", "no-store");
    return response;
  };

  return {
    routes,

    /** A route for pages of this origin that counts its requests itself. */
    withOwnLimits: (method: string, path: string, handle: Handler) =>
      routes.on(method, path, limitSize, async (context) => noStore(await handle(context))),

    /** A route without a key, for any page, and for an extension without permission for this host. */
    forAnyPage: (method: string, path: string, handle: Handler) =>
      routes.on(method, path, allowAnyPage, ...guards, async (context) =>
        noStore(await handle(context)),
      ),

    /** A route for holders of one of `roles`, from pages of this origin. */
    withKey: (
      roles: readonly Capability["role"][],
      method: string,
      path: string,
      handle: PrivateHandler,
    ) =>
      routes.on(method, path, limitSize, async (context) => {
        const capability = await authorise(store, context, roles);
        if (capability instanceof Response) return noStore(refuseKey(limits, context, capability));
        const waitSeconds = limits.ofRightKey(capability.hash);
        if (waitSeconds !== undefined) return noStore(tooManyRequests(waitSeconds));
        return noStore(await handle(context, capability, context.req.param("code") ?? ""));
      }),
  };
}
