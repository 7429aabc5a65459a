import type { ComponentChildren } from "preact";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { CountedLines } from "./counted-lines.tsx";

/** How Thunderbird frees space, what was counted, and suggestions while writing, which belong to another feature. */
export function ThunderbirdPage({ suggestions }: { suggestions: ComponentChildren }) {
  const { t } = usePage();
  return (
    <>
      <PageTitle />
      <p class="lead">{t("thunderbird.lead")}</p>
      <section class="card flow" aria-labelledby="thunderbird-weight">
        <h2 id="thunderbird-weight">{t("thunderbird.weightTitle")}</h2>
        <p>{t("thunderbird.weight")}</p>
        <p>
          <a class="btn" href="/mailbox-weight.html" target="_blank">
            {t("thunderbird.weightOpen")}
          </a>
        </p>
      </section>
      <section class="card flow" aria-labelledby="thunderbird-steps">
        <h2 id="thunderbird-steps">{t("thunderbird.stepsTitle")}</h2>
        <ol class="steps">
          {t("thunderbird.steps")
            .split("\n")
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
        <p class="small soft">{t("thunderbird.compact")}</p>
        <p>
          <a class="btn" href="#declare">
            {t("thunderbird.declare")}
          </a>
        </p>
      </section>
      <section class="card flow" aria-labelledby="thunderbird-counted">
        <h2 id="thunderbird-counted">{t("thunderbird.countedTitle")}</h2>
        <CountedLines />
        <p class="small soft">{t("thunderbird.countedMeans")}</p>
      </section>
      <section class="card flow" aria-labelledby="thunderbird-writing">
        <h2 id="thunderbird-writing">{t("thunderbird.writingTitle")}</h2>
        {suggestions}
        <p class="small">
          <a href="#habits">{t("thunderbird.toSuggestions")}</a>
        </p>
      </section>
    </>
  );
}
