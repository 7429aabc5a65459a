import { usePage } from "../../../ui/page-context.ts";
import { MeasuredShare } from "../measured-share.tsx";
import { barStep, writeBarName } from "./bar-name.ts";
import { barParts, bytesByPart } from "./bar-parts.ts";
import type { ChartBar } from "./chart-bars.ts";

/** The figures of a chart. */
export function ChartTable({ bars }: { bars: readonly ChartBar[] }) {
  const { t, format } = usePage();
  const step = barStep(bars[0]?.name);
  return (
    <>
      <div class="scroll" role="region" tabIndex={0} aria-label={t(`overview.by.${step}`)}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t(`overview.stepName.${step}`)}</th>
              <th scope="col" class="n">
                {t("overview.visitsColumn")}
              </th>
              {barParts.map((part) => (
                <th key={part} scope="col" class="n">
                  {t(`overview.part.${part}`)}
                </th>
              ))}
              <th scope="col" class="n">
                {t("overview.weight")}
              </th>
              <th scope="col">{t("overview.knownBy")}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(
              ({ name, sum }) =>
                sum &&
                sum.requests > 0 && (
                  <tr key={name}>
                    <th scope="row">{writeBarName(name, format)}</th>
                    <td class="n">{format.number(sum.visits)}</td>
                    {Object.entries(bytesByPart(sum)).map(([part, bytes]) => (
                      <td key={part} class="n">
                        {format.bytes(bytes)}
                      </td>
                    ))}
                    <td class="n">{format.bytes(sum.bytesDown)}</td>
                    <td>
                      <span class="row row--tight row--one">
                        <MeasuredShare sums={sum} />
                      </span>
                    </td>
                  </tr>
                ),
            )}
          </tbody>
        </table>
      </div>
      <p class="small">{t(step === "hour" ? "overview.absentHours" : "overview.absentDays")}</p>
    </>
  );
}
