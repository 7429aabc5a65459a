import { type EstimatedTotals, estimateTotals } from "../event/emissions/estimate-totals.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { type Basis, dictionaryFor, type Estimate, explain } from "@digital-cleanup/footprint";

type Props = LocaleProps & {
  totals: EstimatedTotals;
  keptLabel: (devices: number) => string;
};

/** How the emission figures of totals are calculated. */
export function TotalsSections({ t, format, totals, keptLabel }: Props) {
  const { kept, data } = estimateTotals(totals);
  return (
    <>
      {kept && (
        <EstimateSection
          t={t}
          format={format}
          label={keptLabel(kept.devices)}
          estimate={kept.estimate}
          formulas={kept.types.map(({ type, estimate }) => [t(`tally.event.${type}`), estimate])}
        />
      )}
      {data && (
        <EstimateSection
          t={t}
          format={format}
          label={t("tally.event.lessData", { size: format.bytes(data.bytes) })}
          estimate={data.estimate}
          formulas={[[undefined, data.estimate]]}
        />
      )}
    </>
  );
}

type EstimateSectionProps = LocaleProps & {
  label: string;
  estimate: Estimate<Basis>;
  /** The terms of the estimate, all from one model, named if there are several. */
  formulas: [name: string | undefined, term: Estimate<Basis>][];
};

/** One figure: its range, formulas, assumptions and sources. */
const EstimateSection = ({ t, format, label, estimate, formulas }: EstimateSectionProps) => {
  const dictionary = dictionaryFor(t.language);
  const { carbonGramsCo2e } = estimate;
  const { bounds, sources } = explain(estimate, dictionary);
  const explained = formulas.map(([name, term]) => ({
    name,
    ...explain(term, dictionary),
  }));
  return (
    <section class="card flow">
      <h2>{label}</h2>
      <p>
        <b>{format.carbonRange(carbonGramsCo2e)}</b>{" "}
        <span class="soft">
          {t("common.centralValue", { value: format.carbonCentral(carbonGramsCo2e) })}
        </span>
      </p>
      <ul class="steps small">
        {explained.flatMap(({ name, formula }) =>
          formula.map((line) => (
            <li key={line}>
              {name && <b>{name} </b>}
              {line}
            </li>
          )),
        )}
      </ul>
      <h3>{t("tally.calculation.assumptions")}</h3>
      <ul class="steps small">
        {explained[0]?.assumptions.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {explained.length > 1 && <li>{dictionary.combination}</li>}
        {bounds.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{t("tally.calculation.sources")}</h3>
      <ul class="steps small">
        {sources.map(({ title, url, licence }) => (
          <li key={title}>
            <a href={url} rel="noreferrer">
              {title}
            </a>{" "}
            <span class="soft">({licence})</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
