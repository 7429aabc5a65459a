import { ageInYears, type Device } from "./device.ts";

/** What to do, in words of the block `devices.step`. */
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
/** Why, in words of the block `devices.why`. */
export type Reason =
  | "makingWeighs"
  | "sleeping"
  | "notKnown"
  | "repairFirst"
  | "repairIsTheirs"
  | "notYours"
  | "mixedUse"
  | "yourData"
  | "stillWorks"
  | "ifItWorks"
  | "tooOld"
  | "beyondRepair"
  | "ifItDoesNot";
/** Where a rule comes from, in words of the block `devices.source`. */
export type AdviceSource =
  | "footprint"
  | "agec16"
  | "guideRepair"
  | "guideReassign"
  | "guideRecycle";
export type Step = { kind: StepKind; reason: Reason; source?: AdviceSource };

/** Above this age a device goes to recycling (AGEC, article 16). */
const oldestForReuse = 10;

const step = (kind: StepKind, reason: Reason, source?: AdviceSource): Step => ({
  kind,
  reason,
  ...(source && { source }),
});

/** A screen keeps nothing; anything else may. */
export const holdsData = ({ type }: Pick<Device, "type">): boolean => type !== "screen";

/**
 * What is best done with a device, in order: it serves longer, it is repaired, it serves somebody else, it is recycled.
 * What an employer lent goes back to the employer, whatever its state.
 */
export function adviceFor(
  device: Device,
  { isWorkBuild, today }: { isWorkBuild: boolean; today: string },
): Step[] {
  const longer = device.status === "working" ? [serveLonger(device)] : [];
  if (device.owner === "employer") return [...longer, backToIt(device)];
  const age = ageInYears(device, today);
  const isOld = age !== undefined && age > oldestForReuse;
  const before = holdsData(device)
    ? [...(isWorkBuild ? [step("workAccounts", "mixedUse")] : []), step("erase", "yourData")]
    : [];
  return [...longer, ...beforeLeaving(device, isOld), ...before, ...leaving(device, isOld)];
}

const serveLonger = ({ use }: Device): Step =>
  use === "inUse"
    ? step("keepLonger", "makingWeighs", "footprint")
    : step("useAgain", "sleeping", "footprint");

const backToIt = ({ status }: Device): Step =>
  status === "working"
    ? step("returnToIt", "notYours", "guideReassign")
    : step("returnToIt", "repairIsTheirs", "guideRepair");

function beforeLeaving({ status }: Device, isOld: boolean): Step[] {
  if (status === "unknown") return [step("check", "notKnown")];
  return status === "broken" && !isOld ? [step("repair", "repairFirst", "guideRepair")] : [];
}

function leaving({ status }: Device, isOld: boolean): Step[] {
  if (isOld) return [step("recycle", "tooOld", "agec16")];
  if (status === "working") return [step("reuse", "stillWorks", "agec16")];
  if (status === "broken") return [step("recycle", "beyondRepair", "guideRecycle")];
  return [step("reuse", "ifItWorks", "agec16"), step("recycle", "ifItDoesNot", "guideRecycle")];
}
