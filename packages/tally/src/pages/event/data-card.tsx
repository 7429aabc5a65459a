import { counterNames, type PublishedTotals } from "@digital-cleanup/challenge";
import { Breakdown, NotPublished, SplitFigure, type LocaleProps } from "../figures/figures.tsx";
import { readSplit } from "../figures/split.ts";

/** Files have a figure of their own. */
const lines = counterNames.filter((name) => name !== "files");

type Props = LocaleProps & {
  totals: PublishedTotals;
  /** The event's K; undefined for sums over several events. */
  k?: number;
};

/** The data that people deleted, with measured and declared amounts separate. */
export function DataCard({ t, format, totals, k }: Props) {
  return (
    <section class="card flow" aria-labelledby="data">
      <h2 id="data">{t("tally.event.data")}</h2>
      <dl class="grid grid--figures">
        <SplitFigure
          id="bytes"
          t={t}
          k={k}
          label={t("tally.event.deleted")}
          split={readSplit(totals.bytes)}
          formatParts={format.bytesParts}
          formatValue={format.bytes}
        />
        <SplitFigure
          id="files"
          t={t}
          k={k}
          label={t("tally.event.files")}
          split={readSplit(totals.files)}
          formatParts={(value) => ({ number: format.number(value) })}
          formatValue={format.number}
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
                    <Breakdown t={t} k={k} split={split} formatValue={format.number} />
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
