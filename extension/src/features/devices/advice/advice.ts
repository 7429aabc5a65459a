import { holdsData } from "../checklist/erasing.ts";
import { ageInYears, type Device } from "../inventory/device.ts";

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
  | "stillWorksNoYear"
  | "ifItWorks"
  | "tooOld"
  | "beyondRepair"
  | "ifItDoesNot";
/** Where a rule comes from, in words of the block `devices.source`. */
export type AdviceSource =
  | "footprint"
  | "reen16"
  | "guideRepair"
  | "guideReassign"
  | "guideRecycle";
export type Step = { kind: StepKind; reason: Reason; source?: AdviceSource };

/** Above this age a device of a public body goes to recycling; the same is sense for anybody (REEN, article 16). */
const oldestForReuse = 10;

const step = (kind: StepKind, reason: Reason, source?: AdviceSource): Step => ({
  kind,
  reason,
  ...(source && { source }),
});

/**
 * What is best done with a device, in order: it serves longer, it is repaired, it serves somebody else, it is recycled.
 * What an employer lent goes back to the employer, whatever its state or age; until then it serves where it is in use.
 * A year that nobody noted counts as recent: reuse first is the choice that can still be undone.
 */
export function adviceFor(
  device: Device,
  { isWorkBuild, today }: { isWorkBuild: boolean; today: string },
): Step[] {
  const longer = device.status === "working" ? [serveLonger(device)] : [];
  if (device.owner === "employer") {
    return [...(device.use === "inUse" ? longer : []), backToIt(device)];
  }
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

function leaving({ status, year }: Device, isOld: boolean): Step[] {
  if (isOld) return [step("recycle", "tooOld", "reen16")];
  if (status === "working") {
    return [step("reuse", year === undefined ? "stillWorksNoYear" : "stillWorks", "reen16")];
  }
  if (status === "broken") return [step("recycle", "beyondRepair", "guideRecycle")];
  return [step("reuse", "ifItWorks", "reen16"), step("recycle", "ifItDoesNot", "guideRecycle")];
}
