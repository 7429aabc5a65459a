import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { habitsClient } from "../features/habits/habits-client.ts";
import { openNudge } from "../features/habits/nudge/open-nudge.ts";
import { observeWebmail } from "../features/webmail/content.ts";
import { takePort } from "../platform/page/page-port.ts";

/** Runs in the isolated world, only in watched webmails. */
export default defineUnlistedScript(() => {
  const { isShown, dismiss } = openNudge;
  void observeWebmail({ client: habitsClient, nudge: { isShown, dismiss } }, (listener) =>
    takePort("cleanup-webmail", (port) => {
      port.addEventListener("message", ({ data }) => listener(data));
      port.start();
    }),
  );
});
