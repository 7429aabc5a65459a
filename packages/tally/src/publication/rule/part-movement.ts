/** What one contribution does to one part of a figure: its published value there, and its current one. */
export type PartMovement = { before: number; after: number };

/**
 * No increase is more than this share of a part's net movement, the second-highest increase left out. A reader who takes
 * the movement for one person's change is then wrong by 100 / 85 - 1 = 17 % at least, even one who contributed and
 * subtracts their own change.
 */
const maxSharePercent = 85;

/** The least movement that may contain these as its two highest increases. */
export const minMovementWith = (highest: number, second: number): number =>
  (100 * highest) / maxSharePercent + second;

export const isNewcomer = ({ before, after }: PartMovement): boolean => before === 0 && after > 0;
export const isLeaver = ({ before, after }: PartMovement): boolean => before > 0 && after === 0;

/**
 * Whether one batch may publish these movements of a part, in which `holders` contributions have a published value. The
 * public sum of the part only rises, and would rise without any one of the contributions: so the difference between
 * any two public states, sums over several parts or events, and the sum itself are all at least 17 % more than what any
 * one person did to them, after another has subtracted their own part. Falls that would break this wait for rises.
 */
export function isPartAllowed(
  movements: readonly PartMovement[],
  holders: number,
  k: number,
): boolean {
  let [newcomers, leavers, changed, net, highest, second] = [0, 0, 0, 0, 0, 0];
  for (const movement of movements) {
    const change = movement.after - movement.before;
    if (change === 0) continue;
    changed += 1;
    net += change;
    second = Math.max(second, Math.min(highest, change));
    highest = Math.max(highest, change);
    if (isNewcomer(movement)) newcomers += 1;
    if (isLeaver(movement)) leavers += 1;
  }
  if (changed === 0) return true;
  if (newcomers === 0 ? changed < k : newcomers < k) return false;
  if (net <= 0 || net < minMovementWith(highest, second)) return false;
  return leavers === 0 || newcomers >= k || holders + newcomers - leavers >= k;
}
