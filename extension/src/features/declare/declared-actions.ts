import type { CountedAction } from "@digital-cleanup/challenge";
import { actionsSince, appendAction, today } from "../../platform/action-log.ts";
import type { Declaration } from "./read-declaration.ts";
import { type SourceId, sourceIds, sourceOf } from "./sources.ts";

const feature = "declare";
/** Before any day of the log. */
const theBeginning = "0000-01-01";

/** Counts what a person says they did elsewhere, as declared. The same `entry` twice counts once. */
export async function declare({ source, count, bytes }: Declaration, entry: string): Promise<void> {
  const { kind, category } = sourceOf(source);
  await appendAction({
    id: `${feature}:${source}:${entry}`,
    day: today(new Date()),
    feature,
    kind,
    category,
    count,
    ...(bytes !== undefined && { bytes }),
    method: "declared",
  });
}

/** Takes an entry back: the log keeps both, and the totals neither. Twice is the same as once. */
export const takeBack = (action: CountedAction): Promise<void> =>
  appendAction({ ...action, id: `${action.id}:back`, reverses: action.id });

/** Where a declared entry came from; undefined for one of another version. */
export const sourceOfAction = ({ id }: CountedAction): SourceId | undefined =>
  sourceIds.find((source) => id.startsWith(`${feature}:${source}:`));

/** What was declared and not taken back, the newest first. */
export async function declaredEntries(): Promise<CountedAction[]> {
  const actions = await actionsSince(theBeginning);
  const takenBack = new Set(actions.flatMap((action) => action.reverses ?? []));
  return actions
    .filter((action) => action.feature === feature)
    .filter((action) => action.reverses === undefined && !takenBack.has(action.id))
    .toReversed();
}
