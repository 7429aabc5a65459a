import { type Basis, type Estimate, gridZones } from "@digital-cleanup/footprint";
import { useState } from "preact/hooks";
import "./explained.css";
import { reportError } from "../platform/report-error.ts";
import { usePage } from "./page-context.ts";
import type { workedOut } from "./worked-out.ts";

export type ExplainedEstimate = { of: string; estimate: Estimate<Basis> };

/** Opens in place: how each emission figure was worked out, what it assumes, by which model, of which years, from which sources. */
export function Explained({ estimates }: { estimates: readonly ExplainedEstimate[] }) {
  const { t } = usePage();
  const [work, setWork] = useState<{ out: typeof workedOut }>();
  const load = () => {
    import("./worked-out.ts")
      .then((loaded) => setWork({ out: loaded.workedOut }))
      .catch(reportError);
  };
  return (
    <details class="small explained" onToggle={load}>
      <summary>{t("access.how")}</summary>
      <div class="flow">
        {estimates.map(({ of, estimate }) => (
          <Explanation key={of} of={of} estimate={estimate} workOut={work?.out} />
        ))}
        <p>
          <a href="#method">{t("access.allFactors")}</a>
        </p>
      </div>
    </details>
  );
}

type Props = ExplainedEstimate & { workOut: typeof workedOut | undefined };

function Explanation({ of, estimate, workOut }: Props) {
  const { t, format } = usePage();
  const { boundary, model, year, geography, sources } = estimate;
  const explanation = workOut?.(estimate, document.documentElement.lang);
  const counted = [
    ...boundary.segments.map((segment) => t(`access.segment.${segment}`)),
    ...boundary.stages.map((stage) => t(`access.stage.${stage}`)),
  ];
  const country = gridZones.find(({ zone }) => zone === geography)?.alpha2;
  const place = country ? format.country(country) : geography;
  return (
    <div>
      <p>
        <b>{of}</b>
      </p>
      {explanation ? (
        <ul class="explained__list">
          {[...explanation.formula, ...explanation.assumptions].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p>{t("access.counted", { parts: counted.join(", ") })}</p>
      )}
      <p>
        {t("access.model", {
          model: `${model.id} ${model.version}`,
          year,
          place: geography === "custom" ? t("access.customGrid") : place,
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
