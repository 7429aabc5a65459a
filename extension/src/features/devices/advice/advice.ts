import type { Electricity } from "@digital-cleanup/footprint";
import { holdsData } from "../checklist/erasing.ts";
import { ageInYears, type Device } from "../inventory/device.ts";
import { isMostlyMaking } from "./is-mostly-making.ts";

/** What to do; also a key of the locale block `devices.step`. */
export type StepKind =
  | "keepLonger"
  | "useAgain"
  | "check"
  | "repair"
  | "returnToIt"
  | "workAccounts"
  | "erase"
  | "reuse"
  | "recycle";
/** Why to do it; also a key of the locale block `devices.why`. */
export type Reason =
  | "makingWeighs"
  | "putsOffMaking"
  | "sleeping"
  | "notKnown"
  | "repairFirst"
  | "repairIsTheirs"
  | "notYours"
  | "mixedUse"
  | "yourData"
  | "stillWorks"
  | "stillWorksNoYear"
  | "ifItWorks"
  | "tooOld"
  | "beyondRepair"
  | "ifItDoesNot";
/** The source of a rule; also a key of the locale block `devices.source`. */
export type AdviceSource =
  | "footprint"
  | "reen16"
  | "guideRepair"
  | "guideReassign"
  | "guideRecycle";
export type Step = { kind: StepKind; reason: Reason; source?: AdviceSource };

/** Public bodies must recycle older devices (REEN, article 16); the page applies the same limit to everyone. */
const maxReuseYears = 10;

const step = (kind: StepKind, reason: Reason, source?: AdviceSource): Step => ({
  kind,
  reason,
  ...(source && { source }),
});

/**
 * The recommended steps for a device, in order: keep using it, repair it, give it for reuse, recycle it. An employer's device
 * always goes back to the employer. `electricity` is that of the person's country, for what is said of its emissions. A device of unknown age counts as recent, because reuse can still be followed by
 * recycling, but not the other way round.
 */
export function adviceFor(
  device: Device,
  {
    isWorkBuild,
    today,
    electricity,
  }: { isWorkBuild: boolean; today: string; electricity?: Electricity | undefined },
): Step[] {
  const longer = device.status === "working" ? [serveLonger(device, electricity)] : [];
  if (device.owner === "employer") {
    return [...(device.use === "inUse" ? longer : []), backToIt(device)];
  }
  const age = ageInYears(device, today);
  const isOld = age !== undefined && age > maxReuseYears;
  const before = holdsData(device)
    ? [...(isWorkBuild ? [step("workAccounts", "mixedUse")] : []), step("erase", "yourData")]
    : [];
  return [...longer, ...beforeLeaving(device, isOld), ...before, ...leaving(device, isOld)];
}

function serveLonger(device: Device, electricity: Electricity | undefined): Step {
  if (device.use !== "inUse") return step("useAgain", "sleeping", "footprint");
  const reason = isMostlyMaking(device, electricity) ? "makingWeighs" : "putsOffMaking";
  return step("keepLonger", reason, "footprint");
}

const backToIt = ({ status }: Device): Step =>
  status === "working"
    ? step("returnToIt", "notYours", "guideReassign")
    : step("returnToIt", "repairIsTheirs", "guideRepair");

function beforeLeaving({ status }: Device, isOld: boolean): Step[] {
  if (status === "unknown") return [step("check", "notKnown")];
  return status === "broken" && !isOld ? [step("repair", "repairFirst", "guideRepair")] : [];
}

function leaving({ status, year }: Device, isOld: boolean): Step[] {
  if (isOld) return [step("recycle", "tooOld", "reen16")];
  if (status === "working") {
    return [step("reuse", year === undefined ? "stillWorksNoYear" : "stillWorks", "reen16")];
  }
  if (status === "broken") return [step("recycle", "beyondRepair", "guideRecycle")];
  return [step("reuse", "ifItWorks", "reen16"), step("recycle", "ifItDoesNot", "guideRecycle")];
}
