import {
  estimateStorage,
  keepDeviceLonger,
  estimatePageByModels,
  gridIntensity,
  medianPageBytes,
  type PageByModels,
} from "@digital-cleanup/footprint";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { electricityZone } from "../../../ui/estimates/electricity-zone.ts";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { isThunderbird } from "../../../platform/build.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { FactorSearch } from "./factor-search.tsx";
import { OwnFootprint } from "./own-footprint.tsx";
import { axisEnd, RangeTrack } from "@digital-cleanup/ui/figures/range-bar.tsx";

export function MethodPage() {
  const { t, format, settings } = usePage();
  const storage = estimateStorage({ bytes: 1e9, years: 1, electricity: electricityZone(settings) });
  const laptop = keepDeviceLonger({ device: "laptop", extraYears: 1 });
  return (
    <>
      <div class="flow" style={{ "--gap": "var(--space-2)" }}>
        <PageTitle />
        <p class="lead">{t("learn.lead")}</p>
      </div>
      <FactorSearch />
      <div class="grid">
        {(["measured", "estimated", "declared"] as const).map((basis) => (
          <section class="card flow" key={basis} style={{ "--gap": "var(--space-2)" }}>
            <BasisLabel basis={basis}>{t(`common.${basis}`)}</BasisLabel>
            <p>{t(`learn.basis.${basis}`)}</p>
          </section>
        ))}
      </div>
      <ModelComparison />
      {!isThunderbird && <BytesKnown />}
      <section class="card flow">
        <h2>{t("learn.removing")}</h2>
        <p>
          {t("learn.removingText", {
            storage: format.carbonRange(storage.carbonGramsCo2e),
            laptop: format.carbonRange(laptop.carbonGramsCo2e),
          })}
        </p>
        <EstimateDetails
          estimates={[
            { of: t("access.ofStorage"), estimate: storage },
            { of: t("learn.ofLaptop"), estimate: laptop },
          ]}
        />
      </section>
      <OwnFootprint />
      <p class="small soft">{t("common.averageFactors")}</p>
    </>
  );
}

/** How the bytes of a measured page are known. */
function BytesKnown() {
  const { t } = usePage();
  return (
    <section class="card flow">
      <h2>{t("learn.bytesKnown")}</h2>
      <ul class="lines">
        {(["exact", "timing", "header", "guessed"] as const).map((basis) => (
          <li key={basis}>{t(`learn.bytesBy.${basis}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Compares the estimates of three models for one page on one scale, to show how much models differ. */
function ModelComparison() {
  const { t, format, settings } = usePage();
  const gridZone = settings.gridZone.value;
  const models = estimatePageByModels({ bytes: medianPageBytes, electricity: gridZone });
  const { alpha2 } = gridIntensity(gridZone);
  const zone = alpha2 ? format.country(alpha2) : gridZone;
  const rows: [keyof PageByModels, name: string, counts: string][] = [
    ["sustainableWebDesign", t("learn.swd", { zone }), t("learn.swdCounts")],
    ["withoutDevice", t("learn.swdWithoutDevice"), t("learn.swdWithoutDeviceCounts")],
    ["oneByte", t("learn.oneByte"), t("learn.oneByteCounts")],
    ["ademe", t("learn.ademe"), t("learn.ademeCounts")],
  ];
  const endGrams = axisEnd(Math.max(...rows.map(([id]) => models[id].carbonGramsCo2e.high)));
  const scale = t("learn.scale", {
    end: format.carbonCentral({ central: endGrams, high: endGrams }),
  });
  return (
    <section class="card flow" aria-labelledby="models">
      <h2 id="models">{t("learn.pageByModels", { bytes: format.bytes(medianPageBytes) })}</h2>
      <div class="scroll" role="region" tabIndex={0} aria-label={t("learn.models")}>
        <table class="table table--stack">
          <thead>
            <tr>
              <th scope="col">{t("learn.model")}</th>
              <th scope="col">{t("learn.counts")}</th>
              <th scope="col" style={{ minWidth: "12rem" }}>
                {scale}
              </th>
              <th scope="col" class="n">
                {t("learn.grams")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, name, counts]) => {
              const range = models[id].carbonGramsCo2e;
              const numbers = [range.low, range.central, range.high].map((grams) =>
                format.short(grams),
              );
              const hasRange = range.low < range.high;
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td class="soft" data-column={t("learn.counts")}>
                    {counts}
                  </td>
                  <td data-column={scale}>
                    <RangeTrack range={range} end={endGrams} label={numbers.join(" – ")} />
                  </td>
                  <td class="n" data-column={t("learn.grams")}>
                    {hasRange ? numbers.join(" – ") : numbers[1]}
                    {!hasRange && <div class="tiny soft">{t("learn.withoutRange")}</div>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="small soft">{t("learn.sameByte")}</p>
      <EstimateDetails estimates={rows.map(([id, name]) => ({ of: name, estimate: models[id] }))} />
    </section>
  );
}
