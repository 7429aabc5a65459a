import type { Basis, Estimate } from "@digital-cleanup/footprint";
import { explainEveryday } from "@digital-cleanup/footprint/explain-everyday";
import { usePage } from "../page-context.ts";

export type NamedEstimate = {
  of: string;
  estimate: Estimate<Basis>;
  /**
   * The bounds have other bytes than the formula: `estimated`, the least and the most there can be; `measured`, the lower bound has
   * only those that were measured.
   */
  bytesBounds?: "estimated" | "measured";
};

/** The explanations of some estimates, and a link to all factors. */
export function EstimateExplanations({ estimates }: { estimates: readonly NamedEstimate[] }) {
  const { t } = usePage();
  return (
    <div class="flow">
      {estimates.map((explained) => (
        <EstimateExplanation key={explained.of} {...explained} />
      ))}
      <p>
        <a href="#method">{t("access.allFactors")}</a>
      </p>
    </div>
  );
}

/** The explanation of one estimate. */
export function EstimateExplanation({ of, estimate, bytesBounds }: NamedEstimate) {
  const { t } = usePage();
  const { model, year } = estimate;
  const { formula, assumptions, bounds, sources } = explainEveryday(estimate, t.language);
  return (
    <div>
      <p>
        <b>{of}</b>
      </p>
      <ul class="points">
        {[...formula, ...assumptions, ...bounds].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {bytesBounds && <li>{t(`access.bytesBounds.${bytesBounds}`)}</li>}
      </ul>
      <p>{t("access.model", { model: `${model.id} ${model.version}`, year })}</p>
      <ul class="points">
        {sources.map(({ title, url }) => (
          <li key={`${title} ${url}`}>
            {url === undefined ? (
              title
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
