import { vi } from "vitest";
import { sogoPageScript } from "../sogo/page-script.ts";
import { collectEvents } from "./collect-events.ts";

/** SOGo as the page script sees it: confirmed requests and their responses. */
export function createSogo() {
  const { events, emit } = collectEvents();
  const { observeRequest, onReady } = sogoPageScript(emit);
  /** Returns what reads the response. */
  const observe = (path: string, body: object | "" = "") =>
    observeRequest({
      url: new URL(path, "https://webmail.test/SOGo/so/agent/Mail/0/").pathname,
      body: body === "" ? "" : JSON.stringify(body),
    });
  const request = (path: string, body: object | "" = "", response: object | "" = "") =>
    observe(path, body)?.(response === "" ? "" : JSON.stringify(response));
  return { events, observe, request, onReady };
}

/** A page of SOGo that shows a folder, what is pressed in it, and the requests that the page script sends by itself. */
export function createSogoPage() {
  const listeners = new Map<string, (event: object) => void>();
  const sent: string[] = [];
  vi.stubGlobal("addEventListener", (type: string, listener: (event: object) => void) =>
    listeners.set(type, listener),
  );
  vi.stubGlobal("location", { pathname: "/SOGo/so/agent/Mail/view" });
  vi.stubGlobal("document", { cookie: "a=b; XSRF-TOKEN=word" });
  vi.stubGlobal(
    "XMLHttpRequest",
    class {
      address = "";
      open = (method: string, address: string) => (this.address = `${method} ${address}`);
      setRequestHeader = (name: string, value: string) =>
        void (this.address += ` ${name}=${value}`);
      send = (body: string) => sent.push(`${this.address} ${body}`);
    },
  );
  const webmail = createSogo();
  webmail.onReady?.();
  return {
    ...webmail,
    sent,
    press: (part: string) =>
      listeners.get("click")!({
        target: { closest: (selector: string) => selector.includes(part) },
      }),
  };
}
