import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

type Props = {
  t: Text;
  isIdle: boolean;
  /** Absent when there is one thing to show. */
  move: ((by: 1 | -1) => void) | undefined;
  toggleFullScreen: () => void;
  /** What only the organiser's browser shows. */
  children: ComponentChildren;
};

/** The controls come with the pointer or the focus, and are no part of the picture. */
export const Controls = ({ t, isIdle, move, toggleFullScreen, children }: Props) => (
  <div class={isIdle ? "controls controls--idle" : "controls"}>
    {move && (
      <>
        <button type="button" class="btn" onClick={() => move(-1)}>
          {t("tally.screen.previous")}
        </button>
        <button type="button" class="btn" onClick={() => move(1)}>
          {t("tally.screen.next")}
        </button>
      </>
    )}
    <button type="button" class="btn" onClick={toggleFullScreen}>
      {t("tally.screen.fullScreen")}
    </button>
    {children}
  </div>
);

type KeyActions = {
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

const shownForMs = 3000;

/** Whether the pointer has rested and the focus has stayed for a while, so that controls may hide. */
export function useIdle(): boolean {
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const stopped = new AbortController();
    const { signal } = stopped;
    let timer: ReturnType<typeof setTimeout>;
    const show = () => {
      clearTimeout(timer);
      setShown(true);
      timer = setTimeout(() => setShown(false), shownForMs);
    };
    for (const type of ["pointermove", "pointerdown", "focusin"] as const) {
      document.addEventListener(type, show, { signal });
    }
    show();
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
  }, []);
  return !isShown;
}

/** Keeps the display awake while the page is visible, if the browser supports it (only on https). Returns a stop function. */
export function keepAwake(): () => void {
  if (!("wakeLock" in navigator)) return () => undefined;
  let lock: WakeLockSentinel | undefined;
  let isStopped = false;

  async function requestLock(): Promise<void> {
    if (document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock.request("screen");
      if (isStopped) await lock.release();
    } catch {
      // The browser refuses, for example on low battery: the display sleeps as usual.
    }
  }
  // The browser releases the lock whenever the page is hidden.
  document.addEventListener("visibilitychange", requestLock);
  void requestLock();
  return () => {
    isStopped = true;
    document.removeEventListener("visibilitychange", requestLock);
    void lock?.release();
  };
}
