import type { Text } from "@digital-cleanup/text";
import { useEffect, useState } from "preact/hooks";

const shownForMs = 4000;

const toggle = (): void => {
  // Either may be refused, for example where the page stands in a frame. Then nothing changes.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
};

/** Fills the screen, as the key F does. It hides with the pointer, and comes back when that moves. */
export function FullScreenButton({ t }: { t: Text }) {
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
    const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key.toLowerCase() === "f" && !ctrlKey && !metaKey && !altKey) toggle();
    };
    for (const type of ["pointermove", "pointerdown", "focusin"] as const) {
      document.addEventListener(type, show, { signal });
    }
    document.addEventListener("keydown", press, { signal });
    show();
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
  }, []);
  return (
    <button
      type="button"
      class={isShown ? "btn full-screen" : "btn full-screen full-screen--idle"}
      onClick={toggle}
    >
      {t("tally.screen.fullScreen")}
    </button>
  );
}
