import type { Text } from "@digital-cleanup/text";
import { useEffect, useState } from "preact/hooks";

const shownForMs = 4000;

const toggle = (): void => {
  // The browser may refuse either request, for example if the page is framed. Then nothing changes.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
};

/** Toggles full screen, as the key F does. The button hides when idle, and reappears when the pointer moves. */
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
