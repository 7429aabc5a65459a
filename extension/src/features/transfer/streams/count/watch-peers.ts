import { replaceConstructor } from "./natives.ts";

/** What a page opens that no request shows: a peer connection (WebRTC), or a WebTransport session. */
export type Peer = "call" | "transport";

/** Calls `onOpen` for the first of each kind that the page opens. Nothing else of them is changed or read. */
export function watchPeers(onOpen: (peer: Peer) => void): void {
  watchFirst("RTCPeerConnection", () => onOpen("call"));
  watchFirst("WebTransport", () => onOpen("transport"));
}

function watchFirst(name: "RTCPeerConnection" | "WebTransport", onFirst: () => void): void {
  let isFirst = true;
  replaceConstructor(name, (create, args) => {
    const peer = create(args);
    if (isFirst) onFirst();
    isFirst = false;
    return peer;
  });
}
