import { materialFactors } from "@digital-cleanup/footprint";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";
import { usePage } from "../../ui/page-context.ts";

const devices = ["smartphone", "laptop", "tv"] as const;

/** The raw materials extracted to make common devices, each with its source and year. */
export function MaterialTable() {
  const { t, format } = usePage();
  return (
    <section class="card flow" aria-labelledby="learn-material">
      <h2 id="learn-material">{t("learn.material")}</h2>
      <p>{t("learn.materialText")}</p>
      <ul class="lines">
        {devices.map((device) => {
          const { value, year, source } = materialFactors[device]!;
          return (
            <li key={device}>
              <span>
                {t(`learn.materialOf.${device}`)}
                <br />
                <small translate={false}>
                  {source.title}, {year}
                </small>
              </span>
              <b>{format.grams(value * 1000)}</b>
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
