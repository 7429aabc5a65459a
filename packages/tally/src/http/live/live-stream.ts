import type { ClientNetworks, PlaceRefusal } from "../../addresses/network-places.ts";
import { type LiveHub, maxUnreadBytes, type Watcher } from "../../live/live-hub.ts";

/** Headers of a live stream. */
export const liveHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  // Without it, nginx buffers frames.
  "x-accel-buffering": "no",
};

type Controller = ReadableStreamDefaultController<Uint8Array>;

const createStreamWatcher = (controller: Controller): Watcher => ({
  send({ bytes }) {
    if ((controller.desiredSize ?? 0) <= 0) return false;
    controller.enqueue(bytes);
    return true;
  },
  end(reason) {
    if (reason === "stopped") controller.close();
    else controller.error(new Error("too slow"));
  },
});

/** An event's live stream; undefined if there is no such event, or which limit of streams is reached. */
export async function openLiveStream(
  hub: LiveHub,
  code: string,
  networks: ClientNetworks,
): Promise<ReadableStream<Uint8Array> | PlaceRefusal | undefined> {
  let controller: Controller;
  let leave: (() => void) | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
      },
      cancel: () => leave?.(),
    },
    { highWaterMark: maxUnreadBytes, size: (bytes) => bytes?.byteLength ?? 0 },
  );
  const joined = await hub.watch(code, createStreamWatcher(controller!), networks);
  if (typeof joined !== "function") return joined;
  leave = joined;
  return stream;
}
