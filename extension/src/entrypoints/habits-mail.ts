import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { habitsClient } from "../features/habits/habits-client.ts";
import { shownNudge } from "../features/habits/nudge/nudge-element.ts";
import { watchWebmail } from "../features/webmail/content.ts";
import { takePort } from "../platform/page-port.ts";

/** Runs outside of the page's code, in a webmail that a person or an organisation chose to watch, and nowhere else. */
export default defineUnlistedScript(() => {
  void watchWebmail({ client: habitsClient, nudge: shownNudge }, (hear) =>
    takePort("cleanup-webmail", (port) => {
      port.addEventListener("message", ({ data }) => hear(data));
      port.start();
    }),
  );
});
