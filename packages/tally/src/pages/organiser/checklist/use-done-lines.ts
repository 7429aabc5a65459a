import { useState } from "preact/hooks";

const storageKey = (code: string): string => `digital-cleanup.done.o.${code}`;

function readLines(code: string): string[] {
  try {
    return (localStorage.getItem(storageKey(code)) ?? "").split(" ");
  } catch {
    // The browser refuses storage: lines are done for as long as the page is open.
    return [];
  }
}

/** The lines of the checklist that were done in this browser and that the server cannot know of. */
export function useDoneLines(code: string) {
  const [lines, setLines] = useState(() => readLines(code));
  return {
    isDone: (id: string) => lines.includes(id),
    markDone: (id: string) => {
      const all = [...new Set([...readLines(code), ...lines, id])];
      setLines(all);
      try {
        localStorage.setItem(storageKey(code), all.join(" "));
      } catch {
        // As above.
      }
    },
  };
}
