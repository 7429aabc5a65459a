import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { ignoreErrors } from "../features/transfer/streams/count/natives.ts";
import { watchPeers } from "../features/transfer/streams/count/watch-peers.ts";
import { offerPort } from "../platform/page/page-port.ts";

/** Runs in the page's own world: no event of the browser shows a peer connection. */
export default defineUnlistedScript(() => {
  ignoreErrors(() => {
    offerPort("cleanup-peers", (port) => watchPeers((isCall) => port.postMessage(isCall)));
  });
});
