import type { Text } from "@digital-cleanup/text";
import type { Site } from "../layout/site.ts";
import { sitePaths } from "../layout/site-paths.ts";
import { guideHtml, guidePaths } from "./guide.ts";

const look = {
  style: "help/help.css",
  layout: { mainClass: "public public--narrow flow flow--wide" },
};

/** The organiser's guide and how to install the extension, for a server whose operator gave no other address of them. */
export function addHelpPages({ addPage, basePath }: Site): void {
  for (const path of guidePaths) {
    addPage(path, (t) => ({
      title: t("tally.organise.space.guide"),
      place: "organise",
      body: (
        <article
          class="guide flow"
          dangerouslySetInnerHTML={{ __html: guideHtml(path, t.language, basePath) }}
        />
      ),
      ...look,
    }));
  }
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
