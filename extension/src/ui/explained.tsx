import { type Basis, type Estimate, gridZones } from "@digital-cleanup/footprint";
import "./explained.css";
import { usePage } from "./page-context.ts";

export type ExplainedEstimate = { of: string; estimate: Estimate<Basis> };

/** Opens in place: what each emission figure counts, by which model, of which years and from which sources. */
export function Explained({ estimates }: { estimates: readonly ExplainedEstimate[] }) {
  const { t } = usePage();
  return (
    <details class="small explained">
      <summary>{t("access.how")}</summary>
      <div class="flow">
        {estimates.map(({ of, estimate }) => (
          <Explanation key={of} of={of} estimate={estimate} />
        ))}
        <p>
          <a href="#method">{t("access.allFactors")}</a>
        </p>
      </div>
    </details>
  );
}

function Explanation({ of, estimate }: ExplainedEstimate) {
  const { t, format } = usePage();
  const { boundary, model, year, geography, sources } = estimate;
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
      <p>{t("access.counted", { parts: counted.join(", ") })}</p>
      <p>
        {t("access.model", {
          model: `${model.id} ${model.version}`,
          year,
          place: geography === "custom" ? t("access.customGrid") : place,
        })}
      </p>
      <ul class="explained__sources">
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
