import { isWorkBuild } from "../../../platform/build.ts";
import { electricityZone } from "../../../ui/estimates/electricity-zone.ts";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { CarbonRange } from "@digital-cleanup/ui/figures/range-bar.tsx";
import { adviceFor } from "./advice.ts";
import type { Device } from "../inventory/device.ts";
import { erasingSteps } from "../checklist/erasing.ts";
import { estimateExtraYear } from "./estimate-extra-year.ts";

/** The advice for a device in order. The collapsed summary shows the first step. */
export function AdviceList({ device, today }: { device: Device; today: string }) {
  const { t, settings } = usePage();
  const steps = adviceFor(device, { isWorkBuild, today, electricity: electricityZone(settings) });
  const first = steps.find(({ kind }) => kind !== "erase" && kind !== "workAccounts");
  return (
    <details class="explained">
      <summary>{first && t("devices.advice", { step: t(`devices.step.${first.kind}`) })}</summary>
      <ol class="steps">
        {steps.map((step, place) => (
          <li key={step.reason}>
            <b class="devices-step">{t(`devices.step.${step.kind}`)}</b>
            <p class="small">
              {t(`devices.why.${step.reason}`)}
              {step.source && <span class="soft"> ({t(`devices.source.${step.source}`)})</span>}
            </p>
            {/* Another year of use avoids the most emissions, so its figure is shown with the first step. */}
            {place === 0 && device.status === "working" && <KeptYear device={device} />}
            {step.kind === "erase" && <Erasing device={device} />}
          </li>
        ))}
      </ol>
      {steps.some(({ kind }) => kind === "reuse" || kind === "recycle") && (
        <p>
          <a href="#device-places">{t("devices.seeWhere")}</a>
        </p>
      )}
    </details>
  );
}

function Erasing({ device }: { device: Device }) {
  const { t } = usePage();
  return (
    <ul class="small points">
      {erasingSteps(device).map((erasing) => (
        <li key={erasing}>{t(`devices.erasing.${erasing}`)}</li>
      ))}
    </ul>
  );
}

function KeptYear({ device }: { device: Device }) {
  const { t } = usePage();
  const estimate = estimateExtraYear(device);
  if (!estimate) return <p class="small soft">{t("devices.noFactor")}</p>;
  return (
    <div class="flow flow--tight devices-range">
      <p class="row row--tight small">
        {t("devices.perDevice")} <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
      </p>
      <CarbonRange carbonGramsCo2e={estimate.carbonGramsCo2e} />
      <p class="tiny soft">{t("common.averageFactors")}</p>
      <EstimateDetails estimates={[{ of: t("access.ofDevice"), estimate }]} />
    </div>
  );
}
