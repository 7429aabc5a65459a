import {
  type Basis,
  dictionaryFor,
  type Estimate,
  explain,
  gridZones,
} from "@digital-cleanup/footprint";
import type { ComponentChildren } from "preact";
import "./explained.css";
import { usePage } from "./page-context.ts";

export type ExplainedEstimate = {
  of: string;
  estimate: Estimate<Basis>;
  /** Its low bound counts less than the formula: only what was measured. */
  isLowMeasured?: boolean;
};

/** Estimates in words and numbers, and the way to every factor. */
export function Explanations({ estimates }: { estimates: readonly ExplainedEstimate[] }) {
  const { t } = usePage();
  return (
    <div class="flow">
      {estimates.map((explained) => (
        <Explanation key={explained.of} {...explained} />
      ))}
      <p>
        <a href="#method">{t("access.allFactors")}</a>
      </p>
    </div>
  );
}

/** One of them. `children` end its list. */
export function Explanation({
  of,
  estimate,
  isLowMeasured,
  children,
}: ExplainedEstimate & { children?: ComponentChildren }) {
  const { t, format } = usePage();
  const { model, year, geography, sources } = estimate;
  const { formula, assumptions } = explain(estimate, dictionaryFor(t.language));
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
        {[...formula, ...assumptions].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {isLowMeasured && <li>{t("access.lowMeasured")}</li>}
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
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
