import type { Text } from "@digital-cleanup/text";
import { type Context, Hono } from "hono";
import type { EventState } from "../../states/event-states.ts";
import {
  createPageResponses,
  type PageContent,
  type PageId,
  type PageOptions,
} from "./page-responses.tsx";

type Built = PageContent | Promise<PageContent>;
type PathOf = (code: string) => string;
type EventPageOptions = Pick<PageId, "headers"> & {
  /** The version of what the page shows; by default, that of the event's public state. */
  versionOf?: (found: EventState) => string;
};

/** What all pages use, and the routes to which they are added. */
export function createSite(options: PageOptions) {
  const { states } = options;
  const responses = createPageResponses(options);
  const { basePath, textFor, respond, respondWithMessage } = responses;
  const pages = new Hono();

  /** Adds a page that only a new program changes. */
  const addPage = (path: string, build: (t: Text) => Built) =>
    pages.get(path, (context) => {
      const t = textFor(context);
      return respond(context, t, { path }, () => build(t));
    });

  /** Adds a path with the code of something that `read` finds. Redirects codes in lower case, as people type them. */
  const addCodeRoute = <Found>(
    pathOf: PathOf,
    read: (code: string) => Promise<Found | undefined>,
    answer: (context: Context, found: Found) => Response | Promise<Response>,
  ) =>
    pages.get(pathOf(":code"), async (context) => {
      const code = context.req.param("code") ?? "";
      const found = await read(code);
      if (found) return answer(context, found);
      const upperCase = code.toUpperCase();
      if (upperCase === code || !(await read(upperCase))) {
        return respondWithMessage(context, "notFound", 404);
      }
      const { search } = new URL(context.req.url);
      return context.redirect(basePath + pathOf(upperCase) + search, 301);
    });

  const addEventRoute = (
    pathOf: PathOf,
    answer: (context: Context, found: EventState) => Response | Promise<Response>,
  ) => addCodeRoute(pathOf, states.read, answer);

  const addEventPage = (
    pathOf: PathOf,
    build: (t: Text, found: EventState) => Built,
    { versionOf = ({ version }) => version, ...more }: EventPageOptions = {},
  ) =>
    addEventRoute(pathOf, (context, found) => {
      const t = textFor(context);
      const page = { path: pathOf(found.event.code), version: versionOf(found), ...more };
      return respond(context, t, page, () => build(t, found));
    });

  return { ...options, ...responses, pages, addPage, addCodeRoute, addEventRoute, addEventPage };
}

export type Site = ReturnType<typeof createSite>;
