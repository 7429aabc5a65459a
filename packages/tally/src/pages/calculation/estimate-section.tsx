import { type Basis, dictionaryFor, type Estimate, explain } from "@digital-cleanup/footprint";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = LocaleProps & {
  label: string;
  estimate: Estimate<Basis>;
  /** The terms of the estimate, all from one model, named if there are several. */
  formulas: [name: string | undefined, term: Estimate<Basis>][];
};

/** One figure: its range, formulas, assumptions and sources. */
export const EstimateSection = ({ t, format, label, estimate, formulas }: Props) => {
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
      <ul class="steps ways small">
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
      <ul class="steps ways small">
        {explained[0]?.assumptions.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {explained.length > 1 && <li>{dictionary.combination}</li>}
        {bounds.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{t("tally.calculation.sources")}</h3>
      <ul class="steps ways small">
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
