import { usePage } from "../../../ui/page-context.ts";
import type { Device } from "../inventory/device.ts";
import { type ErasingStep, erasingSteps } from "./erasing.ts";

/** The erasing steps for the listed devices, grouped by equal steps. */
export function ErasingHelp({ devices }: { devices: readonly Device[] }) {
  const { t } = usePage();
  const typesBySteps = new Map<readonly ErasingStep[], Set<Device["type"]>>();
  for (const device of devices) {
    const steps = erasingSteps(device);
    if (steps.length === 0) continue;
    typesBySteps.set(steps, (typesBySteps.get(steps) ?? new Set()).add(device.type));
  }
  if (typesBySteps.size === 0) return null;
  return (
    <>
      <h3>{t("devices.erasingTitle")}</h3>
      <div class="grid" style={{ "--min": "17rem" }}>
        {[...typesBySteps].map(([steps, types]) => (
          <div key={steps.join(" ")}>
            <h4>
              {[...types].map((type) => t(`devices.type.${type}`)).join(", ")}
              {isForBroken(steps) && `, ${t("devices.status.broken")}`}
            </h4>
            <ul class="small points">
              {steps.map((step) => (
                <li key={step}>{t(`devices.erasing.${step}`)}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}

const isForBroken = (steps: readonly ErasingStep[]) => !steps.includes("backUp");
