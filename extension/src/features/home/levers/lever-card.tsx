import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { axisEnd, RangeTrack } from "@digital-cleanup/ui/figures/range-bar.tsx";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { RangeLine } from "../../../ui/estimates/range-line.tsx";
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

/** What matters most over a year, on one scale, each with the section where to act. */
export function LeverCard({ conditions }: { conditions: LeverConditions }) {
  const { t, format, settings } = usePage();
  const levers = yearlyLevers(settings, conditions);
  const end = axisEnd(Math.max(...levers.map(({ estimate }) => estimate.carbonGramsCo2e.high)));
  return (
    <section class="card flow" aria-labelledby="home-levers">
      <div class="row row--base">
        <h2 id="home-levers">{t("homeCards.levers.title")}</h2>
        <p class="tiny soft push">{t("homeCards.levers.scale", { end: format.grams(end) })}</p>
      </div>
      <ol class="lines levers">
        {levers.map((lever) => (
          <LeverLine key={lever.id} lever={lever} end={end} />
        ))}
      </ol>
      <p class="tiny soft">
        {t("common.averageFactors")}{" "}
        <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
      </p>
      <EstimateDetails
        estimates={levers.map(({ id, estimate }) => ({
          of: t(`homeCards.levers.${id}.title`),
          estimate,
        }))}
      />
    </section>
  );
}

function LeverLine({ lever: { id, estimate }, end }: { lever: Lever; end: number }) {
  const { t, settings } = usePage();
  const section = leverSections[id];
  const range = estimate.carbonGramsCo2e;
  return (
    <li data-lever={id}>
      <div class="row row--tight row--one">
        <Pictogram>
          <path d={pictograms[id]} />
        </Pictogram>
        <div>
          <h3>{t(`homeCards.levers.${id}.title`)}</h3>
          <p class="small soft">{t(`homeCards.levers.${id}.text`)}</p>
        </div>
      </div>
      {range.central > 0 ? (
        <RangeLine range={range} end={end} />
      ) : (
        <div>
          <RangeTrack range={range} end={end} label={t("homeCards.levers.almostNothing")} />
          <p class="tiny">
            <b>{t("homeCards.levers.almostNothing")}</b>
          </p>
        </div>
      )}
      {!settings.disabledFeatures.value.includes(section) && (
        <a class="btn" href={`#${section}`}>
          {t(`homeCards.levers.${id}.open`)}
        </a>
      )}
    </li>
  );
}
