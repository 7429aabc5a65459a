import { deviceTypes } from "@digital-cleanup/challenge";
import { dataSetVersion } from "@digital-cleanup/footprint";
import type { LocaleProps } from "../figures/figures.tsx";
import { TotalsSections } from "./totals-sections.tsx";

const one = { working: "1", broken: "0" };
/** A device of each type, and a gigabyte. */
const examples = {
  devices: {
    byTypeAndState: {
      measured: {},
      declared: Object.fromEntries(deviceTypes.map((type) => [type, one])),
    },
  },
  bytes: { sum: "1000000000" },
};

/** How this server calculates emissions, with an example of each figure: formula, assumptions and sources. */
export const MethodPage = ({ t, format }: LocaleProps) => (
  <>
    <div class="flow flow--tight">
      <h1>{t("tally.calculation.title")}</h1>
      <p class="lead">{t("tally.calculation.lead")}</p>
      <p>{t("tally.event.notMeasured", { dataSet: dataSetVersion })}</p>
    </div>
    <TotalsSections
      t={t}
      format={format}
      totals={examples}
      keptLabel={() => t("tally.calculation.oneOfEach")}
    />
  </>
);
