import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { reportVideo } from "../features/habits/video-script/report-video.ts";
import { type Observer, observeTransfer } from "../features/transfer/observe/observe-transfer.ts";
import { announceVideo } from "../features/video/announce-video.ts";
import { contentRuntime } from "../platform/page/content-runtime.ts";
import { takePort } from "../platform/page/page-port.ts";

type Scope = typeof globalThis & {
  /** The observer of this frame, in the extension's isolated world. A second injection only makes it send pending entries. */
  digitalCleanupTransfer?: Observer;
};

export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  scope.digitalCleanupTransfer ??= observeTransfer(
    (message) => contentRuntime().sendMessage(message),
    announceVideo(reportVideo),
  );
  const observer = scope.digitalCleanupTransfer;
  // Later, a page could hear the events that look for the port.
  if (document.readyState === "loading") {
    takePort("cleanup-peers", (port) => {
      port.addEventListener("message", ({ data: isCall }) => {
        observer.add([{ peer: isCall ? "call" : "transport", seenMs: Date.now() }]);
      });
      port.start();
    });
  }
  observer.announce();
});
