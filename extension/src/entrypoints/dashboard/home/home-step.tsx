import { dayMs } from "@digital-cleanup/challenge";
import {
  type ComputerAge,
  computerAges,
} from "../../../features/devices/inventory/computer-ages.ts";
import { nextStep } from "../../../features/home/next-step.ts";
import { NextStepCard } from "../../../features/home/next-step-card.tsx";
import { putOffStep, readPutOffSteps } from "../../../features/home/put-off-steps.ts";
import { localDay } from "../../../platform/local-day.ts";
import { reportError } from "../../../platform/report-error.ts";
import { isEmployersDevice } from "../../../platform/settings/is-employers-device.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { beginStep } from "./begin-step.ts";
import { readHomeFacts } from "./read-home-facts.ts";

/** The next step, on Home and, with `isAfterCleaning`, once files were deleted: then it cannot be put off. */
export function HomeStep({ isAfterCleaning = false }) {
  const { settings } = usePage();
  const { value, reread } = useFreshValue(async () => {
    const facts = await readHomeFacts(settings);
    const disabled = settings.disabledFeatures.value;
    if (!isAfterCleaning) {
      return { facts, step: nextStep(facts, disabled, await readPutOffSteps(Date.now())) };
    }
    // The folders that were just emptied may not be listed again yet.
    const cleaned = { ...facts, hasFilesSetAside: false, hasFoundFiles: false };
    return { facts, step: nextStep(cleaned, disabled) };
  }, [settings]);
  if (!value) return null;
  const { facts, step } = value;
  const putOff = () =>
    void putOffStep(step, Date.now() + dayMs)
      .then(reread)
      .catch(reportError);
  return (
    <NextStepCard
      step={step}
      facts={facts}
      begin={(event) => beginStep(step, event)}
      {...(!isAfterCleaning && { putOff })}
      {...(step === "computerAge" && { answers: <ComputerAges onAnswered={reread} /> })}
    />
  );
}

/** The answers to how old this computer is. Each one records it among the devices. */
function ComputerAges({ onAnswered }: { onAnswered: () => void }) {
  const { t, settings } = usePage();
  const record = async (age: ComputerAge) => {
    const { recordComputer } = await import("../../../features/devices/inventory/store.ts");
    const owner = isEmployersDevice(settings) ? "employer" : "mine";
    const computer = { type: settings.deviceType.value, owner } as const;
    await recordComputer(age, computer, localDay(Date.now()));
    onAnswered();
  };
  return (
    <>
      {computerAges.map((age) => (
        <Button key={age} id={`home-age-${age}`} onPress={() => record(age)}>
          {t(`home.computerAge.${age}`)}
        </Button>
      ))}
    </>
  );
}
