import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { habitsClient } from "../features/habits/habits-client.ts";
import { openNudge } from "../features/habits/nudge/open-nudge.ts";
import { observeWebmail } from "../features/webmail/content.ts";
import { takePort } from "../platform/page/page-port.ts";

/** Runs in the isolated world, only in watched webmails. */
export default defineUnlistedScript(() => {
  void observeWebmail({ client: habitsClient, nudge: openNudge }, (listener) =>
    takePort("cleanup-webmail", (port) => {
      port.addEventListener("message", ({ data }) => listener(data));
      port.start();
    }),
  );
});
