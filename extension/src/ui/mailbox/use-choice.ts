import type { FoundMessage } from "@digital-cleanup/mailbox";
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
  const move = () =>
    whileMoving(async () => {
      const stillChosen = new Map(messages);
      const result = await moveChosen(
        weighing.port,
        [...messages.values()],
        (folder, { movedIds, goneIds = [], returned = new Map() }) => {
          const leftIds = [...movedIds, ...goneIds, ...returned.keys()];
          const rows = [...returned.values()];
          weighing.forget(folder, leftIds);
          weighing.add(folder, rows);
          for (const id of leftIds) stillChosen.delete(keyFor(folder.id, id));
          for (const row of rows) stillChosen.set(keyFor(folder.id, row.id), { folder, row });
          if (movedIds.length > 0) handlers?.onMovedToTrash(movedIds.length);
        },
      );
      setMessages(stillChosen);
      setOutcome((before) => ({ ...result, number: (before?.number ?? 0) + 1 }));
    });
  const undo = () =>
    whileMoving(async () => {
      const restored = (await outcome?.restore?.()) ?? 0;
      if (restored > 0) handlers?.onRestored(restored);
      setOutcome((before) => before && { ...before, restored });
    });
  const chosen: Chosen = { messages, isLocked: isMoving, choose };
  return { chosen, isMoving, outcome, move, undo };
}
