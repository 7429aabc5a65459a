import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Observer } from "../features/transfer/observer.ts";
import { takePort } from "../platform/page-port.ts";
import { createStreamReader } from "../features/transfer/stream-relay.ts";

type Scope = typeof globalThis & { digitalCleanupTransfer?: Observer };

/** Runs outside of the page, beside the observer, and hands it what the counter among the page's code posts. */
export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  takePort("cleanup", (port) => {
    const read = createStreamReader(() => Date.now());
    port.addEventListener("message", ({ data }) => {
      const entry = read(data);
      if (entry) scope.digitalCleanupTransfer?.add([entry]);
    });
    port.start();
  });
});
