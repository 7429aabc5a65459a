import { isFirefox } from "../../../../platform/build.ts";
import { countBodies } from "./count-bodies.ts";
import { countCalls } from "./count-calls.ts";
import { countEventStreams } from "./count-event-streams.ts";
import { followClones } from "./count-once.ts";
import { countReaders } from "./count-readers.ts";
import { countSockets } from "./count-sockets.ts";
import { countUploads } from "./count-uploads.ts";
import { countXhr } from "./count-xhr.ts";
import type { OpenStream } from "./open-stream.ts";

/** Counts bytes of live connections, and of bodies whose size is shown nowhere else. It runs in the world of a page or worker. */
export function countStreams(open: OpenStream): void {
  countSockets(open);
  countEventStreams(open);
  followClones();
  countReaders(open);
  countBodies(open);
  countXhr(open);
  countCalls(open);
  // Firefox itself reports what a request sent.
  if (!isFirefox) countUploads(open);
}
