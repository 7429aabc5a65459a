import { type Event, paths } from "@digital-cleanup/challenge";
import { createFormat } from "@digital-cleanup/text";
import { type Context, Hono } from "hono";
import type { NewEventState } from "../pages/new-event/client.tsx";
import { ClosedCreation, NewEventShell } from "../pages/new-event/new-event-shell.tsx";
import type { OrganiserPageState } from "../pages/organiser/organiser-context.ts";
import { OrganiserShell } from "../pages/organiser/organiser-shell.tsx";
import { Poster } from "../pages/poster/poster.tsx";
import type { PageAnswers, PageOptions } from "./pages.tsx";

const wide = { mainClass: "public flow flow--wide" };

/** Creating an event, organising it, and its poster. No key ever reaches these routes: it stays behind `#`. */
export function createOrganiserPages(
  { store, creation, assets, baseUrl }: PageOptions,
  { basePath, textFor, answer, message }: PageAnswers,
): Hono {
  const pages = new Hono();
  const qrUrl = `${basePath}/${assets.pathOf("qr-element/client.tsx")}`;

  /** A page of one event, found by its code in any case. */
  const ofEvent = (
    pathOf: (code: string) => string,
    show: (context: Context, event: Event) => Response,
  ) =>
    pages.get(pathOf(":code"), async (context) => {
      const code = context.req.param("code") ?? "";
      const event = await store.readEvent(code);
      if (event) return show(context, event);
      const upperCase = code.toUpperCase();
      return upperCase !== code && (await store.readEvent(upperCase))
        ? context.redirect(basePath + pathOf(upperCase), 301)
        : message(context, "notFound", 404);
    });

  pages.get(paths.newEventPage, (context) => {
    const t = textFor(context);
    const title = t("tally.organise.new.title");
    if (creation.policy === "closed") {
      return answer(context, t, { title, body: <ClosedCreation t={t} basePath={basePath} /> });
    }
    const state: NewEventState = { baseUrl, basePath, qrUrl, needsKey: creation.policy === "key" };
    return answer(context, t, {
      title,
      body: <NewEventShell t={t} />,
      style: "new-event",
      layout: wide,
      script: {
        folder: "new-event",
        texts:
          /^(common\.(copy|copied)|tally\.organise\.(new|form|quantity|level|kind|challenge|challengeMeaning|created|error)\.|tally\.organise\.space\.(poster|helpers|screen)$)/,
        state,
      },
    });
  });

  ofEvent(paths.organiserPage, (context, { code, name: names }) => {
    const t = textFor(context);
    const name = names[t.language];
    const state: OrganiserPageState = { code, name, baseUrl, basePath, qrUrl };
    return answer(context, t, {
      title: `${name} · ${t("tally.organise.space.title")}`,
      body: <OrganiserShell t={t} name={name} />,
      style: "organiser",
      layout: wide,
      script: {
        folder: "organiser",
        texts:
          /^(common\.(back|copy|copied)|tally\.event\.|tally\.organise\.(form|quantity|error|space|state|held|declared|helpers|closing|key|details|created\.(keepLink|organiserLink|download|fileName)|new\.endsOn)\b)/,
        state,
      },
    });
  });

  ofEvent(paths.posterPage, (context, event) => {
    const t = textFor(context);
    return answer(context, t, {
      title: `${event.name[t.language]} · ${t("tally.organise.poster.title")}`,
      body: (
        <Poster
          t={t}
          format={createFormat(t.language)}
          event={event}
          baseUrl={baseUrl}
          basePath={basePath}
        />
      ),
      style: "poster",
      layout: { mainClass: "poster-page", isBare: true },
      script: { folder: "poster", texts: /^$/, state: {} },
    });
  });

  return pages;
}
