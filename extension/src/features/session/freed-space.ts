import { type CountedAction, caps, withoutReversed } from "@digital-cleanup/challenge";
import { sourceOfAction } from "../../platform/declarations/declared-actions.ts";
import type { SourceId } from "../../platform/declarations/sources.ts";
import type { Volume, VolumeStep } from "./session-state.ts";

type StepSource = {
  /** The source under which the freed space is declared. */
  declaredAs: SourceId;
  /** What also frees space in this storage, so that the same bytes are not counted twice. */
  sources: readonly SourceId[];
  features: readonly string[];
};

export const stepSources: Record<VolumeStep, StepSource> = {
  phone: { declaredAs: "phonePhotos", sources: ["phonePhotos", "phoneApps"], features: [] },
  computer: { declaredAs: "computer", sources: ["computer"], features: ["cleanup", "downloads"] },
  mail: { declaredAs: "mail", sources: ["mail"], features: ["mail"] },
  cloud: { declaredAs: "cloud", sources: ["cloud"], features: [] },
};

export type FreedSpace = {
  freedBytes: number;
  /** What is counted already, measured or declared. */
  countedBytes: number;
  declarableBytes: number;
};

/** The space that a step freed, as noted; `undefined` unless there is less after than before. */
export function freedSpace(
  step: VolumeStep,
  { before, after }: Volume,
  actions: readonly CountedAction[],
): FreedSpace | undefined {
  if (before === undefined || after === undefined || after >= before) return undefined;
  const { sources, features } = stepSources[step];
  let countedBytes = 0;
  for (const action of withoutReversed(actions)) {
    const source = sourceOfAction(action);
    const isOfStep = source ? sources.includes(source) : features.includes(action.feature);
    if (isOfStep) countedBytes += action.bytes ?? 0;
  }
  const freedBytes = before - after;
  const uncountedBytes = Math.max(0, freedBytes - countedBytes);
  return { freedBytes, countedBytes, declarableBytes: Math.min(uncountedBytes, caps.bytes) };
}

const entryPrefix = "freed-space-";
export const newFreedSpaceEntry = (): string => entryPrefix + crypto.randomUUID();

/** The declarations of a step's freed space, without the undone ones. */
export function freedSpaceDeclarations(
  step: VolumeStep,
  actions: readonly CountedAction[],
): CountedAction[] {
  const { declaredAs } = stepSources[step];
  return withoutReversed(actions).filter(
    (action) => sourceOfAction(action) === declaredAs && action.id.includes(`:${entryPrefix}`),
  );
}
