import type { Language, Text } from "@digital-cleanup/text";
import { markdownToHtml } from "@digital-cleanup/ui/markdown-to-html.ts";
import { Hono } from "hono";
import englishGuide from "../../../../../docs/organiser-guide.en.md?raw";
import frenchGuide from "../../../../../docs/organiser-guide.fr.md?raw";
import type { PageResponses } from "../layout/page-responses.tsx";
import { sitePaths } from "../layout/site-paths.ts";

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

const steps = {
  chromium: [
    "tally.install.chromiumOpen",
    "tally.install.chromiumMode",
    "tally.install.chromiumLoad",
  ],
  firefox: ["tally.install.firefoxOpen", "tally.install.firefoxLoad"],
} as const;

/** How to install the extension while it is in no store. */
const InstallPage = ({ t }: { t: Text }) => (
  <>
    <h1>{t("tally.install.title")}</h1>
    <p class="lead">{t("tally.install.notInStores")}</p>
    <p>{t("tally.install.askFor")}</p>
    {(["chromium", "firefox"] as const).map((program) => (
      <section class="flow" key={program} aria-labelledby={program}>
        <h2 id={program}>{t(`tally.install.${program}`)}</h2>
        <ol class="steps">
          {steps[program].map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
        {program === "firefox" && <p class="small soft">{t("tally.install.firefoxUntil")}</p>}
      </section>
    ))}
    <section class="flow" aria-labelledby="without">
      <h2 id="without">{t("tally.install.without")}</h2>
      <p>{t("tally.install.withoutText")}</p>
    </section>
  </>
);
