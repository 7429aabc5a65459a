import type { Text } from "@digital-cleanup/text";

const steps = {
  chromium: [
    "tally.install.chromiumOpen",
    "tally.install.chromiumMode",
    "tally.install.chromiumLoad",
  ],
  firefox: ["tally.install.firefoxOpen", "tally.install.firefoxLoad"],
} as const;

/** How to install the extension while it is in no store. */
export const InstallPage = ({ t }: { t: Text }) => (
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
