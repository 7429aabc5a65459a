import { estimateStorage, keepDeviceLonger } from "@digital-cleanup/footprint";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { isThunderbird } from "../../../platform/build.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { FactorSearch } from "./factor-search.tsx";
import { ModelComparison } from "./model-comparison.tsx";
import { OwnFootprint } from "./own-footprint.tsx";

export function MethodPage() {
  const { t, format } = usePage();
  const storage = estimateStorage({ bytes: 1e9, years: 1 });
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
