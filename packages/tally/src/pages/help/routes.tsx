import type { Language } from "@digital-cleanup/text";
import { markdownToHtml } from "@digital-cleanup/ui/markdown-to-html.ts";
import { Hono } from "hono";
import englishGuide from "../../../../../docs/organiser-guide.en.md?raw";
import frenchGuide from "../../../../../docs/organiser-guide.fr.md?raw";
import type { PageResponses } from "../layout/page-responses.tsx";
import { sitePaths } from "../layout/site-paths.ts";
import { InstallPage } from "./install-page.tsx";

/** Other languages read the English one. */
const guides: Partial<Record<Language, string>> = { fr: frenchGuide };

const look = {
  style: "help/help.css",
  layout: { mainClass: "public public--narrow flow flow--wide" },
};

/** The organiser's guide and how to install the extension, for a server whose operator gave no other address of them. */
export function createHelpPages({ textFor, respond }: PageResponses): Hono {
  const pages = new Hono();
  pages.get(sitePaths.guide, (context) => {
    const t = textFor(context);
    return respond(context, t, { path: sitePaths.guide }, () => ({
      title: t("tally.organise.space.guide"),
      place: "organise",
      body: (
        <article
          class="guide flow"
          dangerouslySetInnerHTML={{ __html: markdownToHtml(guides[t.language] ?? englishGuide) }}
        />
      ),
      ...look,
    }));
  });
  pages.get(sitePaths.install, (context) => {
    const t = textFor(context);
    return respond(context, t, { path: sitePaths.install }, () => ({
      title: t("tally.install.title"),
      place: "home",
      body: <InstallPage t={t} />,
      ...look,
    }));
  });
  return pages;
}
