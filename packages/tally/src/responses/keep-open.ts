import { setTimeout as sleep } from "node:timers/promises";

/** Proxies, and this server, close a connection on which nothing was sent for a minute. */
const defaultEveryMs = 15_000;
const space = new TextEncoder().encode(" ");

/**
 * The response to a request whose work may take minutes. If it takes long, the response has status 200 and a space now and
 * then, and ends with the work. The connection is aborted if the work fails after that.
 */
export async function keepOpen(
  work: Promise<Response>,
  everyMs = defaultEveryMs,
): Promise<Response> {
  const wait = () => sleep(everyMs, undefined, { ref: false });
  const quick = await Promise.race([work, wait()]);
  if (quick) return quick;
  let next: Promise<Response | undefined> = Promise.resolve(undefined);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const result = await next;
      if (!result) {
        controller.enqueue(space);
        next = Promise.race([work, wait()]);
      } else if (result.ok) controller.close();
      else controller.error(new Error(`the work ended with status ${result.status}`));
    },
  });
  return new Response(body, {
    headers: { "content-type": "text/plain", "x-accel-buffering": "no" },
  });
}
