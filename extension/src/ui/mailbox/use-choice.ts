import type { FoundMessage, MailFolder, TrashResult } from "@digital-cleanup/mailbox";
import { useState } from "preact/hooks";
import { type Chosen, keyFor, keyOf } from "./chosen.ts";
import { type MoveOutcome, moveChosen } from "./move-chosen.ts";
import type { Weighing } from "./weighing.ts";

/** `number` tells it from the one before, which may read the same. */
export type Outcome = MoveOutcome & { number: number; restored?: number };

export type ChoiceHandlers = {
  onMovedToTrash: (n: number) => void;
  /** Messages were put back by undoing. */
  onRestored: (n: number) => void;
};

/** What a person chooses, and what became of it. */
export function useChoice(weighing: Weighing, handlers?: ChoiceHandlers) {
  const [messages, setMessages] = useState<ReadonlyMap<string, FoundMessage>>(new Map());
  const [isMoving, setIsMoving] = useState(false);
  /** The person is asked whether what they chose may be moved. */
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const choose = (some: readonly FoundMessage[], isChosen: boolean) =>
    setMessages((before) => {
      const after = new Map(before);
      for (const message of some) {
        if (isChosen) after.set(keyOf(message), message);
        else after.delete(keyOf(message));
      }
      return after;
    });
  const whileMoving = async (work: () => Promise<void>) => {
    setIsMoving(true);
    await work();
    setIsMoving(false);
    weighing.port.refresh?.();
  };
  const take = (folder: MailFolder, result: TrashResult) => {
    const { movedIds, goneIds = [], returned = new Map(), pending } = result;
    const leftIds = [...movedIds, ...goneIds, ...returned.keys(), ...(pending?.ids ?? [])];
    const rows = [...returned.values()];
    weighing.forget(folder, leftIds);
    weighing.add(folder, rows);
    setMessages((before) => {
      const after = new Map(before);
      for (const id of leftIds) after.delete(keyFor(folder.id, id));
      for (const row of rows) after.set(keyFor(folder.id, row.id), { folder, row });
      return after;
    });
    if (movedIds.length > 0) handlers?.onMovedToTrash(movedIds.length);
  };
  const show = (result: MoveOutcome) =>
    setOutcome((before) => ({ ...result, number: (before?.number ?? 0) + 1 }));
  /** `mayMove` is called at once, with how many messages would move. */
  const move = async (mayMove?: (count: number) => Promise<boolean>) => {
    const movable = [...messages.values()].filter(({ folder }) => !folder.hasNoTrash);
    setIsAsking(true);
    const isAllowed = !mayMove || (await mayMove(movable.length));
    setIsAsking(false);
    if (!isAllowed) return;
    await whileMoving(async () => {
      const result = await moveChosen(weighing.port, movable, take);
      show(result);
      // Nothing waits for it: the person may go on.
      void result.pending?.outcome.then(show);
    });
  };
  const undo = () =>
    whileMoving(async () => {
      const restored = (await outcome?.restore?.()) ?? 0;
      if (restored > 0) handlers?.onRestored(restored);
      setOutcome((before) => before && { ...before, restored });
    });
  const chosen: Chosen = { messages, isLocked: isMoving || isAsking, choose };
  return { chosen, isMoving, isAsking, outcome, move, undo };
}
