import "./lever-card.css";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { RangeLine } from "../../../ui/estimates/range-line.tsx";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";
import type { NamedEstimate } from "../../../ui/estimates/estimate-explanations.tsx";
import { estimateKeptDevice } from "../../../ui/estimates/estimate-kept-device.ts";
import { usePage } from "../../../ui/page-context.ts";
import { axisEnd } from "@digital-cleanup/ui/range-bar.tsx";
import type { DaySum } from "../history/history-schema.ts";
import { estimateSums } from "./estimate-sums.ts";
import { sumDays } from "./periods.ts";

/** A year of keeping the device, which usually matters most, and a year of pages once some were measured, on one scale. */
export function LeverCard({ days }: { days: readonly DaySum[] }) {
  const { t, format, settings } = usePage();
  const device: NamedEstimate = {
    of: t("access.ofDevice"),
    estimate: estimateKeptDevice(settings),
  };
  const pages: NamedEstimate = {
    of: t("overview.pagesOfYear"),
    estimate: estimateSums(sumDays(days), settings.gridZone.value),
    bytesBounds: "estimated",
  };
  const measured = days.length > 0 ? [pages] : [];
  const lines = [{ ...device, of: t("overview.keepDevice") }, ...measured]
    .map(({ of, estimate }) => ({ name: of, range: estimate.carbonGramsCo2e }))
    .toSorted((a, b) => b.range.central - a.range.central);
  const end = axisEnd(Math.max(...lines.map(({ range }) => range.high)));
  return (
    <section class="card flow" aria-labelledby="overview-lever">
      <div class="row row--base">
        <h2 id="overview-lever">{t("overview.leverTitle")}</h2>
        <p class="tiny soft push">{t("overview.scale", { end: format.grams(end) })}</p>
      </div>
      <ol class="lines levers">
        {lines.map(({ name, range }) => (
          <li key={name}>
            <p>{name}</p>
            <RangeLine range={range} end={end} />
          </li>
        ))}
      </ol>
      <p class="tiny soft">
        {t("common.averageFactors")}{" "}
        <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>{" "}
        {!settings.disabledFeatures.value.includes("devices") && (
          <a href="#devices">{t("overview.seeDevices")}</a>
        )}
      </p>
      <EstimateDetails estimates={[device, ...measured]} />
    </section>
  );
}
