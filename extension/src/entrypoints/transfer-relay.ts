import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Observer } from "../features/transfer/observe/observe-transfer.ts";
import { takePort } from "../platform/page/page-port.ts";
import { createStreamReportReader } from "../features/transfer/streams/read-stream-report.ts";

type Scope = typeof globalThis & { digitalCleanupTransfer?: Observer };

/** Runs in the isolated world, and forwards the reports of the counter in the page's world to the observer. */
export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  takePort("cleanup", (port) => {
    const read = createStreamReportReader(() => Date.now());
    port.addEventListener("message", ({ data }) => {
      const entry = scope.digitalCleanupTransfer && read(data);
      if (entry) scope.digitalCleanupTransfer!.add([entry]);
    });
    port.start();
  });
});
