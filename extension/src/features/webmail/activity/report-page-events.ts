import { pageScripts } from "../page-scripts.ts";
import { observeRequests } from "./observe-requests.ts";

/** Posts what the webmail's server confirmed. In any other page it posts nothing. */
export function reportPageEvents(port: MessagePort): void {
  // Taken now: the page could replace the method later.
  const post = port.postMessage.bind(port);
  const scripts = pageScripts.map((script) => script((event) => post(event)));
  observeRequests((request, hold) => {
    for (const { observeRequest } of scripts) {
      const reader = observeRequest(request, hold);
      if (reader) return reader;
    }
    return undefined;
  });
  addEventListener("DOMContentLoaded", () => {
    for (const { onReady } of scripts) onReady?.();
  });
}
