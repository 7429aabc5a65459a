import { useState } from "preact/hooks";

/** The ids of the ticked rows. None is ticked at first. */
export function useTicks<Id>() {
  const [ticked, setTicked] = useState<ReadonlySet<Id>>(new Set());
  return {
    has: (id: Id) => ticked.has(id),
    set: (ids: readonly Id[], isTicked: boolean) =>
      setTicked((before) => {
        const next = new Set(before);
        for (const id of ids) {
          if (isTicked) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
  };
}
