import { estimateEffects, type FiguresWithEffect } from "../figures/estimate-effects.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { type Basis, dictionaryFor, type Estimate, explain } from "@digital-cleanup/footprint";

type Props = LocaleProps & {
  figures: FiguresWithEffect;
  keptLabel: (devices: number) => string;
};

export function EffectSections({ t, format, figures, keptLabel }: Props) {
  const { kept, data } = estimateEffects(figures);
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
          label={t("tally.calculation.lessData", { size: format.bytes(data.bytes) })}
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
          <li key={`${title} ${url}`}>
            {url === undefined ? (
              title
            ) : (
              <a href={url} rel="noreferrer">
                {title}
              </a>
            )}{" "}
            <span class="soft">({licence})</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
