import {
  type DeviceType,
  type Factor,
  massFactors,
  materialFactors,
} from "@digital-cleanup/footprint";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { usePage } from "../../../ui/page-context.ts";

const devices = ["smartphone", "laptop", "tv"] as const;

/** What devices take to manufacture, and why a gain may be lost. */
export function Rucksack() {
  const { t, settings } = usePage();
  return (
    <>
      <MaterialTable />
      <p>
        {t("learn.rucksackAdvice")}{" "}
        {!settings.disabledFeatures.value.includes("devices") && (
          <a href="#devices">{t("learn.seeDevices")}</a>
        )}
      </p>
      <section class="card flow" aria-labelledby="learn-rebound">
        <h3 id="learn-rebound">{t("learn.rebound")}</h3>
        <p>{t("learn.reboundText")}</p>
        <ul class="lines">
          <li>
            <span>
              {t("learn.reboundVideo")}
              <br />
              <small>{t("learn.reboundVideoSource")}</small>
            </span>
          </li>
          <li>
            <span>
              {t("learn.reboundGrowth")}
              <br />
              <small>{t("learn.figure.material.source")}</small>
            </span>
          </li>
        </ul>
        <p>{t("learn.reboundAdvice")}</p>
      </section>
    </>
  );
}

/** The figures of all sources for one thing, in kilograms, the factor's own first. */
const publishedFigures = ({ value, low, high, year, source }: Factor) => [
  { value, title: source.title, year },
  ...[low, high].flatMap((bound) =>
    bound?.origin.kind === "published" && bound.value !== value
      ? [{ value: bound.value, title: bound.origin.source.title, year: bound.origin.year }]
      : [],
  ),
];

/** The raw materials of a device as a multiple of its mass: least for a monitor and most for a smartphone. */
const timesItsMass = (device: DeviceType) =>
  materialFactors[device]!.value / massFactors[device]!.value;

/** The raw materials extracted to make common devices, each with its source and year. */
function MaterialTable() {
  const { t, format } = usePage();
  return (
    <section class="card flow" aria-labelledby="learn-material">
      <h3 id="learn-material">{t("learn.material")}</h3>
      <p>
        {t("learn.materialText", {
          least: format.short(timesItsMass("monitor")),
          most: format.short(timesItsMass("smartphone")),
        })}
      </p>
      <ul class="lines">
        {devices.map((device) => {
          const factor = materialFactors[device]!;
          const mass = (kilograms: number) => format.grams(kilograms * 1000);
          const { low, value, high } = factor;
          return (
            <li key={device} style={{ flexWrap: "wrap", rowGap: "var(--space-1)" }}>
              <span>{t(`learn.materialOf.${device}`)}</span>
              <b style={{ marginInlineStart: "auto" }}>
                {t("learn.materialRange", {
                  low: mass(low?.value ?? value),
                  high: mass(high?.value ?? value),
                })}
              </b>
              {publishedFigures(factor).map((figure) => (
                // Beside the range, the title of a source would have a narrow column.
                <p
                  key={figure.title}
                  class="tiny soft"
                  translate={false}
                  style={{ flexBasis: "100%" }}
                >
                  {mass(figure.value)} · {figure.title}, {figure.year}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      <p>
        <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
      </p>
    </section>
  );
}
