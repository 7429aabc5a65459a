import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { problemResponse } from "../../responses/problem-response.ts";

const tooLarge = () => problemResponse("body-too-large");

/** Refuses bodies above a size. Node enforces an announced length; only a body of unknown length has to be copied and counted. */
export function limitBody(maxBytes: number): MiddlewareHandler {
  const limitUnannounced = bodyLimit({ maxSize: maxBytes, onError: tooLarge });
  return (context, next) => {
    const announced = context.req.header("content-length");
    if (announced === undefined) return limitUnannounced(context, next);
    return Number(announced) > maxBytes ? Promise.resolve(tooLarge()) : next();
  };
}
