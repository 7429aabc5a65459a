import { vi } from "vitest";
import type { Hold } from "../activity/observe-requests.ts";
import { sogoPageScript } from "../sogo/page-script.ts";
import { collectEvents } from "./collect-events.ts";
import { settle } from "./replay-recording.ts";

/** SOGo as the page script sees it: confirmed requests and their responses. */
export function createSogo() {
  const { events, emit } = collectEvents();
  const { observeRequest, onReady } = sogoPageScript(emit);
  /** Returns what reads the response. */
  const observe = (path: string, body: object | "" = "", hold: Hold = () => {}) =>
    observeRequest(
      {
        url: new URL(path, "https://webmail.test/SOGo/so/agent/Mail/0/").pathname,
        body: body === "" ? "" : JSON.stringify(body),
      },
      hold,
    );
  const request = async (path: string, body: object | "" = "", response: object | "" = "") => {
    observe(path, body)?.(response === "" ? "" : JSON.stringify(response));
    await settle();
  };
  return { events, observe, request, onReady };
}

/** A page of SOGo that shows a folder, what is pressed in it, and the requests that the page script sends by itself. */
export function createSogoPage() {
  const listeners = new Map<string, (event: object) => void>();
  const sent: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  const page = { isChoiceOpen: false };
  vi.stubGlobal("addEventListener", (type: string, listener: (event: object) => void) =>
    listeners.set(type, listener),
  );
  vi.stubGlobal("location", { pathname: "/SOGo/so/agent/Mail/view" });
  vi.stubGlobal("document", {
    cookie: "a=b; XSRF-TOKEN=word",
    querySelector: () => (page.isChoiceOpen ? {} : null),
  });
  vi.stubGlobal(
    "XMLHttpRequest",
    class {
      address = "";
      status = 0;
      responseText = "";
      open = (method: string, address: string) => (this.address = `${method} ${address}`);
      setRequestHeader = (name: string, value: string) =>
        void (this.address += ` ${name}=${value}`);
      addEventListener = (_name: "loadend", listener: () => void) =>
        void waiting.push((text) => {
          Object.assign(this, { status: 200, responseText: text });
          listener();
        });
      send = (body: string) => sent.push(`${this.address} ${body}`);
    },
  );
  const webmail = createSogo();
  webmail.onReady?.();
  return {
    ...webmail,
    page,
    sent,
    /** Answers the request that the page script sent last. */
    answer: async (response: object) => {
      waiting.pop()!(JSON.stringify(response));
      await settle();
    },
    press: (part: string) =>
      listeners.get("click")!({
        target: { closest: (selector: string) => selector.includes(part) },
      }),
  };
}
