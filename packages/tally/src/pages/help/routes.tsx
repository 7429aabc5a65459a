import type { Language, Text } from "@digital-cleanup/text";
import { markdownToHtml } from "@digital-cleanup/ui/markdown-to-html.ts";
import englishGuide from "../../../../../docs/organiser-guide.en.md?raw";
import frenchGuide from "../../../../../docs/organiser-guide.fr.md?raw";
import type { Site } from "../layout/site.ts";
import { sitePaths } from "../layout/site-paths.ts";

/** Other languages read the English one. */
const guides: Partial<Record<Language, string>> = { fr: frenchGuide };

const look = {
  style: "help/help.css",
  layout: { mainClass: "public public--narrow flow flow--wide" },
};

/** The organiser's guide and how to install the extension, for a server whose operator gave no other address of them. */
export function addHelpPages({ addPage }: Site): void {
  addPage(sitePaths.guide, (t) => ({
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
  addPage(sitePaths.install, (t) => ({
    title: t("tally.install.title"),
    place: "home",
    body: <InstallPage t={t} />,
    ...look,
  }));
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
