import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { fewerBytes, isRunning, type Measurement, type Reading } from "../compare/measurement.ts";
import { measureAgain } from "../requests.ts";

/** The button that loads the page twice, and the comparison of both loads. */
export function CompareLoads(props: {
  tabId: number;
  origin: string;
  measurement: Measurement | undefined;
}) {
  const { t, settings } = usePage();
  const { tabId, origin, measurement } = props;
  const isHere = measurement?.tabId === tabId && measurement.origin === origin;
  const current = isHere ? measurement : undefined;
  const isBusy = measurement !== undefined && isRunning(measurement);
  if (settings.disabledFeatures.value.includes("transfer")) {
    return <p class="tiny soft">{t("sober.noMeasure")}</p>;
  }
  return (
    <>
      <Button
        id="sober-measure"
        disabled={isBusy}
        aria-describedby="sober-measure-means"
        onPress={() => measureAgain(tabId)}
      >
        {t("sober.measure")}
      </Button>
      <p class="tiny soft" id="sober-measure-means">
        {t("sober.measureMeans")}
      </p>
      <p class="tiny" role="status" id="sober-measure-state">
        {current && current.phase !== "done" && stateText(current, t)}
        {isBusy && !current && t("sober.busyElsewhere")}
      </p>
      {current?.phase === "done" && <Comparison measurement={current} />}
    </>
  );
}

function stateText({ phase, problem }: Measurement, t: ReturnType<typeof usePage>["t"]): string {
  if (phase === "without" || phase === "with") return t(`sober.loading.${phase}`);
  return t(`sober.problem.${problem ?? "silent"}`);
}

function Comparison({ measurement }: { measurement: Measurement }) {
  const { t, format } = usePage();
  const { before, after, isCutShort } = measurement;
  if (!before || !after) return null;
  const fewer = fewerBytes(measurement);
  return (
    <>
      <div class="scroll" role="region" tabIndex={0} aria-label={t("sober.compared")}>
        <table class="table" id="sober-result">
          <caption class="hidden">{t("sober.compared")}</caption>
          <tbody>
            <Load id="sober-before" label={t("sober.before")} reading={before} />
            <Load id="sober-after" label={t("sober.after")} reading={after} />
          </tbody>
        </table>
      </div>
      {fewer === undefined ? (
        <p class="tiny soft">{t("sober.onlyPart")}</p>
      ) : (
        <p>
          <data id="sober-fewer" value={fewer}>
            {t(fewer < 0 ? "sober.more" : "sober.fewer", { bytes: format.bytes(Math.abs(fewer)) })}
          </data>
        </p>
      )}
      <p class="tiny soft">{t(isCutShort ? "sober.cutShort" : "sober.loadsDiffer")}</p>
    </>
  );
}

function Load({ id, label, reading }: { id: string; label: string; reading: Reading }) {
  const { t, format } = usePage();
  const { bytes, measuredBytes, isLowerBound } = reading;
  const share = bytes === 0 ? 1 : measuredBytes / bytes;
  const shown = format.bytes(bytes);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="n">
        <data id={id} value={bytes}>
          {isLowerBound ? t("sober.atLeast", { bytes: shown }) : shown}
        </data>
      </td>
      <td>
        <BasisLabel basis={share === 1 ? "measured" : "estimated"}>
          {share === 1
            ? t("sober.measured")
            : t("sober.partEstimated", { share: format.percent(1 - share) })}
        </BasisLabel>
      </td>
    </tr>
  );
}
