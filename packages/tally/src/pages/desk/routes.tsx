import { inLanguage, paths } from "@digital-cleanup/challenge";
import { type DeskPageState, LiveDesk } from "./live-desk.tsx";
import type { Site } from "../layout/site.ts";
import { pageFormat } from "../layout/page-format.ts";

/** The desk of an event. The page is public, but entries are accepted only with the key in its URL. */
export function addDeskPage({ basePath, addEventPage }: Site): void {
  addEventPage(paths.deskPage, (t, { event, published }) => {
    const { code } = event;
    const state: DeskPageState = {
      code,
      eventName: inLanguage(event.name, t.language),
      eventUrl: `${basePath}${paths.eventPage(code)}?lang=${t.language}`,
      deskUrl: basePath + paths.desk(code),
      liveUrl: basePath + paths.live(code),
      publishedUrl: basePath + paths.published(code),
      collected: published.collected,
    };
    return {
      title: `${t("tally.desk.title")} · ${state.eventName}`,
      body: <LiveDesk t={t} format={pageFormat(t.language)} {...state} />,
      style: "desk/desk.css",
      script: { folder: "desk", state },
      layout: { mainClass: "desk flow", isBare: true },
      head: <meta name="robots" content="noindex" />,
    };
  });
}
