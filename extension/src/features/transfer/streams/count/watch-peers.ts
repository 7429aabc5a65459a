import { replaceConstructor } from "./natives.ts";

/**
 * Calls `onOpen` for the first peer connection (WebRTC), which is a call, and the first WebTransport session that the page opens: no request
 * shows them. Nothing else of them is changed or read.
 */
export function watchPeers(onOpen: (isCall: boolean) => void): void {
  watchFirst("RTCPeerConnection", () => onOpen(true));
  watchFirst("WebTransport", () => onOpen(false));
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
