import { counterNames, type PublishedTotals } from "@digital-cleanup/challenge";
import { Breakdown, type LocaleProps } from "../figures/figures.tsx";
import { readSplit } from "../figures/published-amounts.ts";
import { NotPublished, SplitFigure } from "./split-figure.tsx";

/** Files have a figure of their own. */
const lines = counterNames.filter((name) => name !== "files");

type Props = LocaleProps & { totals: PublishedTotals };

export function DataCard({ t, format, totals }: Props) {
  return (
    <section class="card flow" aria-labelledby="data">
      <h2 id="data">{t("tally.event.data")}</h2>
      <dl class="grid grid--figures">
        <SplitFigure
          {...{ t, format }}
          id="bytes"
          label={t("tally.event.deleted")}
          split={readSplit(totals.bytes)}
          unit="bytes"
        />
        <SplitFigure
          {...{ t, format }}
          id="files"
          label={t("tally.event.files")}
          split={readSplit(totals.files)}
        />
      </dl>
      <dl class="lines small">
        {lines.map((field) => {
          const split = readSplit(totals[field]);
          return (
            <div key={field}>
              <dt>{t(`tally.event.${field}`)}</dt>
              <dd class="parts">
                {split ? (
                  <>
                    {format.number(split.sum)}
                    <Breakdown t={t} format={format} split={split} />
                  </>
                ) : (
                  <NotPublished t={t} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
