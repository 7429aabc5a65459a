import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { watchWebmail } from "../features/webmail/content.ts";
import { takePort } from "../platform/page-port.ts";

/** Runs outside of the page's code, in a webmail that a person or an organisation chose to watch, and nowhere else. */
export default defineUnlistedScript(() => {
  void watchWebmail((hear) =>
    takePort("cleanup-webmail", (port) => {
      port.addEventListener("message", ({ data }) => hear(data));
      port.start();
    }),
  );
});
