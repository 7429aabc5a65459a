import { callAddress } from "../stream-report.ts";
import { apply, captureGetter, ignoreErrors, promiseThen, replaceConstructor } from "./natives.ts";
import type { CountBytes, OpenStream } from "./open-stream.ts";

const readEveryMs = 1000;

/** Statistics of one path between two peers, which carries data channels and media: without the headers of UDP and IP. */
type PathStats = { type: string; bytesReceived?: number; bytesSent?: number };

/** Counts what peer connections carry, by their own statistics. Workers have none. */
export function countCalls(open: OpenStream): void {
  const { RTCPeerConnection: Peer, RTCStatsReport: Report, WeakRef: Ref } = globalThis;
  if (!Peer || !Report) return;
  const { getStats } = Peer.prototype as { getStats: () => unknown };
  const { forEach } = Report.prototype;
  const { deref } = Ref.prototype as { deref: () => object | undefined };
  const stateOf = captureGetter(Peer.prototype, "connectionState");
  const wait = setTimeout.bind(globalThis);

  function follow(peer: object, count: CountBytes): void {
    // A connection that the page forgets may end.
    const kept = new Ref(peer);
    let received = 0;
    let sent = 0;
    const onStats = (report: unknown) => {
      let down = 0;
      let up = 0;
      const add = ({ type, bytesReceived = 0, bytesSent = 0 }: PathStats) => {
        if (type !== "candidate-pair") return;
        down += bytesReceived;
        up += bytesSent;
      };
      apply(forEach, report, [add]);
      // A path that was given up takes its bytes along.
      if (down > received) count(down - received, 0);
      if (up > sent) count(0, up - sent);
      received = down;
      sent = up;
      wait(read, readEveryMs);
    };
    const read = () => {
      const current = apply(deref, kept, []);
      if (!current || stateOf(current) === "closed") return;
      const done = (report: unknown) => ignoreErrors(() => onStats(report));
      void apply(promiseThen, apply(getStats, current, []), [done, () => {}]);
    };
    read();
  }

  replaceConstructor("RTCPeerConnection", (create, args) => {
    const peer = create(args);
    ignoreErrors(() => follow(peer, open(callAddress, false)));
    return peer;
  });
}
