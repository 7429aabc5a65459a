import { dataSetVersion } from "@digital-cleanup/footprint";
import type { LocaleProps } from "../../figures/figures.tsx";

/** That emissions are estimated and not measured, with the version of their figures and a link to the method. */
export const NotMeasuredNote = ({
  t,
  calculationUrl,
}: Pick<LocaleProps, "t"> & { calculationUrl: string }) => (
  <p class="tiny soft">
    {t("tally.event.notMeasured", { dataSet: dataSetVersion })}{" "}
    <a href={calculationUrl}>{t("common.how")}</a>
  </p>
);
