import { type CountedAction, withoutReversed } from "@digital-cleanup/challenge";
import { localDay } from "../local-day.ts";
import { actionsSince, appendAction } from "../actions/action-log.ts";
import { type SourceId, sourceIds, findSource } from "./sources.ts";

/** A `count` of 0 with bytes is space that was freed by an unknown number of files. */
export type Declaration = { source: SourceId; count: number; bytes?: number };

const feature = "declare";
const firstDay = "0000-01-01";

/** Counts a person's own statement as declared. The same `entry` counts once. */
export async function declare({ source, count, bytes }: Declaration, entry: string): Promise<void> {
  const { kind, category } = findSource(source);
  await appendAction({
    id: `${feature}:${source}:${entry}`,
    day: localDay(Date.now()),
    feature,
    kind,
    category,
    count,
    ...(bytes !== undefined && { bytes }),
    method: "declared",
  });
}

/** Appends a reversal: entry and reversal both stay in the log and cancel each other in the totals. Idempotent. */
export const undoDeclaration = (action: CountedAction): Promise<void> =>
  appendAction({ ...action, id: `${action.id}:back`, reverses: action.id });

/** The source of a declared entry; `undefined` for a source of another version. */
export const sourceOfAction = ({ id }: CountedAction): SourceId | undefined =>
  sourceIds.find((source) => id.startsWith(`${feature}:${source}:`));

/** The declared entries without the undone ones, newest first. */
export async function declaredEntries(): Promise<CountedAction[]> {
  return withoutReversed(await actionsSince(firstDay))
    .filter((action) => action.feature === feature)
    .toReversed();
}
