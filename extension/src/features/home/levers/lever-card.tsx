import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { type Lever, type LeverConditions, leverSections, yearlyLevers } from "./levers.ts";

const laptop = "M5 5h14v10H5zM2.5 19h19";
const pictograms = {
  keptDevice: laptop,
  entrustedDevice: laptop,
  video: "M3.5 6h17v12h-17zm7 3.5 4 2.5-4 2.5z",
  attachment: "m8 12.5 6-6a3 3 0 0 1 4.2 4.2l-8 8a5 5 0 0 1-7-7l7.5-7.5",
  files: "M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13m-6.5 3.5v6m3-6v6",
};

/** What matters most over a year, in two lists on one scale, each with the section where to act. */
export function LeverCard({ conditions }: { conditions: LeverConditions }) {
  const { t, settings } = usePage();
  const lists = yearlyLevers(settings, conditions);
  const levers: readonly Lever[] = [...lists.changes, ...lists.shares];
  const maxGrams = Math.max(...levers.map(({ estimate }) => estimate.carbonGramsCo2e.high));
  const title = useLeverTitle();
  return (
    <section class="card flow" aria-labelledby="home-levers">
      <div class="row row--base">
        <h2 id="home-levers">{t("homeCards.levers.title")}</h2>
        <p class="push">{t("homeCards.levers.unit")}</p>
      </div>
      {(["changes", "shares"] as const).map((kind) => (
        <div class="flow flow--tight" key={kind}>
          <h3 class="small soft" id={`home-levers-${kind}`}>
            {t(`homeCards.levers.${kind}`)}
          </h3>
          <ol class="levers" aria-labelledby={`home-levers-${kind}`}>
            {lists[kind].map((lever) => (
              <LeverLine key={lever.id} lever={lever} maxGrams={maxGrams} />
            ))}
          </ol>
        </div>
      ))}
      <EstimateDetails
        summary={t("common.howSure")}
        estimates={levers.map(({ id, estimate }) => ({ of: title(id), estimate }))}
      >
        <ul class="points">
          {levers.map(({ id }) => (
            <li key={id}>
              <b>{title(id)}.</b> {t(`homeCards.levers.${id}.text`)}
            </li>
          ))}
        </ul>
        <p class="tiny soft">
          {t("common.averageFactors")}{" "}
          <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
        </p>
      </EstimateDetails>
    </section>
  );
}

function useLeverTitle(): (id: Lever["id"]) => string {
  const { t, settings } = usePage();
  const device = t(`homeCards.levers.thisDevice.${settings.deviceType.value}`);
  return (id) =>
    id === "keptDevice" || id === "entrustedDevice"
      ? t(`homeCards.levers.${id}.title`, { device })
      : t(`homeCards.levers.${id}.title`);
}

function LeverLine({ lever: { id, estimate }, maxGrams }: { lever: Lever; maxGrams: number }) {
  const { t, format, settings } = usePage();
  const title = useLeverTitle()(id);
  const section = leverSections[id];
  const { low, central, high } = estimate.carbonGramsCo2e;
  const kilograms = (grams: number) => format.short(grams / 1000);
  const percent = (grams: number) => `${((grams / maxGrams) * 100).toFixed(1)}%`;
  const isAlmostNothing = central <= 0;
  return (
    <li data-lever={id}>
      <Pictogram size={24}>
        <path d={pictograms[id]} />
      </Pictogram>
      {settings.disabledFeatures.value.includes(section) ? (
        <span>{title}</span>
      ) : (
        <a href={`#${section}`}>{title}</a>
      )}
      <span class="lever-rail">
        {isAlmostNothing ? <i /> : <i style={{ left: percent(low), width: percent(high - low) }} />}
      </span>
      <b>
        {isAlmostNothing
          ? t("homeCards.levers.almostNothing")
          : t("homeCards.levers.range", { low: kilograms(low), high: kilograms(high) })}
      </b>
    </li>
  );
}
