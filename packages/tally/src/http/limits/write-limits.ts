import type { Context, MiddlewareHandler } from "hono";
import { problemResponse } from "../../responses/problem-response.ts";

/** Both limits count a write, and return the seconds to wait if it is one too many. */
export type WriteLimits = {
  ofAddress: (address: string) => number | undefined;
  ofKey: (key: Uint8Array) => number | undefined;
  readAddress: (context: Context) => string;
};

export const tooManyRequests = (waitSeconds: number, detail?: string): Response =>
  problemResponse("too-many-requests", {
    headers: { "retry-after": String(waitSeconds) },
    ...(detail !== undefined && { detail }),
  });

/** Counts each request against the address it came from. */
export const limitAddress =
  ({ readAddress, ofAddress }: WriteLimits): MiddlewareHandler =>
  async (context, next) => {
    const waitSeconds = ofAddress(readAddress(context));
    if (waitSeconds !== undefined) return tooManyRequests(waitSeconds);
    await next();
    return;
  };
