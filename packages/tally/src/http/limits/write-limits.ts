import type { Context, MiddlewareHandler } from "hono";
import { problemResponse } from "../../responses/problem-response.ts";

/** Both limits count a write, and return the seconds to wait if it is one too many. */
export type WriteLimits = {
  ofAddress: (address: string) => number | undefined;
  /** The refusal of a write that is one too many. It explains the limit. */
  refuseAddress: (address: string, waitSeconds: number) => Response;
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
  ({ readAddress, ofAddress, refuseAddress }: WriteLimits): MiddlewareHandler =>
  async (context, next) => {
    const address = readAddress(context);
    const waitSeconds = ofAddress(address);
    if (waitSeconds !== undefined) return refuseAddress(address, waitSeconds);
    await next();
    return;
  };
