import { createServer, type ServerResponse } from "node:http";
import { type Event, paths } from "@digital-cleanup/challenge";
import { sampleEvent } from "@digital-cleanup/challenge/testing/sample-event.ts";
import { listenOnLoopback } from "./listen-on-loopback.ts";
import { dayAway } from "../day-away.ts";

/** Sends spaces, which JSON may begin with, for as long as the other side takes them. */
function sendWithoutEnd(response: ServerResponse, count: (bytes: number) => void): void {
  const spaces = Buffer.alloc(64_000, " ");
  const send = () => {
    while (!response.destroyed) {
      count(spaces.length);
      if (!response.write(spaces)) return;
    }
  };
  response.on("drain", send);
  send();
}

/**
 * A server that looks like a tally: `/e/CODE` is a page, and its description is the event CODE with `changes`, or for the
 * codes ENDLESS and REFUSED a body without end, with the status of an answer or of a refusal. It describes OTHER as
 * another event.
 */
export async function openHostileTally(changes: Partial<Event> = {}) {
  const state = { sentBytes: 0, cutAnswers: 0, descriptions: 0 };
  const server = createServer((request, response) => {
    const [, kind, code = ""] = /^\/(e|api\/events)\/(\w+)/.exec(request.url ?? "") ?? [];
    response.on("error", () => response.destroy());
    if (kind !== "api/events") {
      response.setHeader("content-type", "text/html");
      response.end(`<!doctype html><title>An event</title><link rel="icon" href="data:,">`);
      return;
    }
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("content-type", "application/json");
    if (code === "ENDLESS" || code === "REFUSED") {
      response.on("close", () => (state.cutAnswers += 1));
      response.statusCode = code === "ENDLESS" ? 200 : 422;
      sendWithoutEnd(response, (bytes) => (state.sentBytes += bytes));
      return;
    }
    state.descriptions += 1;
    response.end(JSON.stringify(eventOf(code === "OTHER" ? "BRUME" : code, changes)));
  });
  const { port, origin, close } = await listenOnLoopback(server);
  return {
    host: `127.0.0.1:${port}`,
    state,
    eventPage: (code: string) => origin + paths.eventPage(code),
    close,
  };
}

const eventOf = (code: string, changes: Partial<Event>): Event =>
  sampleEvent({
    code,
    host: "tally.example",
    name: { fr: "Un événement", en: "An event" },
    organiser: { name: "Une ville", kind: "authority" },
    startsOn: dayAway(-2),
    endsOn: dayAway(5),
    ...changes,
  });
