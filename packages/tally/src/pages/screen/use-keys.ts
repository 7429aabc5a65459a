import { useEffect, useRef } from "preact/hooks";

/** What a key does on the screen. */
export type KeyActions = {
  /** The space bar, Enter, or the key of a remote. */
  press: () => void;
  leave: () => void;
  move: (by: 1 | -1) => void;
  toggleFullScreen: () => void;
};

/** Listens to the keyboard, and to a remote, which is a keyboard with two keys. */
export function useKeys(actions: KeyActions): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const { press, leave, move, toggleFullScreen } = current.current;
      const isOnControl =
        event.target instanceof Element && event.target.closest("select, button") !== null;
      const isSelect = event.target instanceof HTMLSelectElement;
      const act = () => {
        if (event.key === "PageDown") return press;
        if (event.key === "Escape") return leave;
        // A button is pressed by these keys itself, and a list of choices takes arrows and letters.
        if ((event.key === " " || event.key === "Enter") && !isOnControl) return press;
        if (isSelect) return undefined;
        if (event.key === "ArrowRight") return () => move(1);
        if (event.key === "ArrowLeft" || event.key === "PageUp") return () => move(-1);
        return event.key.toLowerCase() === "f" ? toggleFullScreen : undefined;
      };
      const found = act();
      if (!found) return;
      event.preventDefault();
      found();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
