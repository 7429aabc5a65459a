import {
  type Basis,
  dictionaryFor,
  type Estimate,
  explain,
  gridZones,
} from "@digital-cleanup/footprint";
import type { ComponentChildren } from "preact";
import "./estimate-details.css";
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

/** The explanation of one estimate. `children` are the last items of its list. */
export function EstimateExplanation({
  of,
  estimate,
  bytesBounds,
  children,
}: NamedEstimate & { children?: ComponentChildren }) {
  const { t, format } = usePage();
  const { model, year, geography } = estimate;
  const { formula, assumptions, bounds, sources } = explain(estimate, dictionaryFor(t.language));
  const country = gridZones.find(({ zone }) => zone === geography)?.alpha2;
  const others: Record<string, string> = {
    WORLD: t("access.world"),
    custom: t("access.customGrid"),
  };
  const place = country ? format.country(country) : (others[geography] ?? geography);
  return (
    <div>
      <p>
        <b>{of}</b>
      </p>
      <ul class="explained__list">
        {[...formula, ...assumptions, ...bounds].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {bytesBounds && <li>{t(`access.bytesBounds.${bytesBounds}`)}</li>}
        {children}
      </ul>
      <p>
        {t("access.model", {
          model: `${model.id} ${model.version}`,
          year,
          place,
        })}
      </p>
      <ul class="explained__list">
        {sources.map(({ title, url }) => (
          <li key={title}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
