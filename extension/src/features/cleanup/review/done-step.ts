import * as z from "zod/mini";
import { factsSchema } from "../scan/facts-schema.ts";
import { type Kind, kindNames } from "./kinds/kind.ts";
import type { SetAside } from "./remaining-result.ts";

export const moveSchema = z.object({
  ...factsSchema.shape,
  keptCopies: z.array(factsSchema),
  keptPhotos: z.exactOptional(z.array(z.array(factsSchema))),
});

/** Files of one kind that left their places together. They are deleted if there is no `batch`, which is in the chosen folder named `folder`. */
export const doneStepSchema = z.object({
  kind: z.enum(kindNames),
  moves: z.array(moveSchema),
  batch: z.exactOptional(z.object({ folder: z.string(), id: z.string() })),
});
export type DoneStep = z.infer<typeof doneStepSchema>;

type Steps = readonly DoneStep[];

/** Every file that left its place. */
export const goneFiles = (done: Steps): SetAside =>
  new Map(done.flatMap(({ moves }) => moves.map((move) => [move.path, move] as const)));

export const stepsOfKind = (done: Steps, kind: Kind): DoneStep[] =>
  done.filter((step) => step.kind === kind);

/** The steps without the files that are back in their places. */
export const withoutFiles = (done: Steps, back: ReadonlySet<string>): DoneStep[] =>
  done.flatMap((step) => {
    const moves = step.moves.filter(({ path }) => !back.has(path));
    return moves.length > 0 ? [{ ...step, moves }] : [];
  });

/** The steps once files of them are deleted. Those that could not be deleted are still in their batch. */
export const withDeleted = (done: Steps, deleted: ReadonlySet<string>): DoneStep[] =>
  done.flatMap((step) => {
    const gone = step.moves.filter(({ path }) => deleted.has(path));
    if (!step.batch || gone.length === 0) return [step];
    return [...withoutFiles([step], deleted), { kind: step.kind, moves: gone }];
  });
