import type { TotalsSum } from "@digital-cleanup/challenge";
import { MethodLabels, SplitFigure, splitByMethod, type LocaleProps } from "../figures/figures.tsx";

const lines = ["emails", "apps", "unsubscribes"] as const;

/** The data that people deleted, with measured and declared amounts separate. */
export function DataCard({ t, format, totals }: LocaleProps & { totals: TotalsSum }) {
  return (
    <section class="card flow" aria-labelledby="data">
      <h2 id="data">{t("tally.event.data")}</h2>
      <dl class="grid grid--figures">
        <SplitFigure
          id="bytes"
          t={t}
          label={t("tally.event.deleted")}
          split={splitByMethod(totals, ({ bytes }) => bytes)}
          formatParts={format.bytesParts}
          formatValue={format.bytes}
        />
        <SplitFigure
          id="files"
          t={t}
          label={t("tally.event.files")}
          split={splitByMethod(totals, ({ files }) => files)}
          formatParts={(value) => ({ number: format.number(value) })}
          formatValue={format.number}
        />
      </dl>
      <dl class="lines small">
        {lines.map((field) => {
          const split = splitByMethod(totals, (amounts) => amounts[field]);
          return (
            <div key={field}>
              <dt>{t(`tally.event.${field}`)}</dt>
              <dd class="parts">
                {format.number(split.measured + split.declared)}
                <MethodLabels t={t} split={split} formatValue={format.number} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
