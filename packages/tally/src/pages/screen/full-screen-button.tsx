import type { Text } from "@digital-cleanup/text";
import { useEffect } from "preact/hooks";
import { useIdle } from "./use-idle.ts";

const toggle = (): void => {
  // The browser may refuse either request, for example if the page is framed. Then nothing changes.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
};

/** Toggles full screen, as the key F does. The button hides when idle, and reappears when the pointer moves. */
export function FullScreenButton({ t }: { t: Text }) {
  const isIdle = useIdle();
  useEffect(() => {
    const press = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      // In a list of choices, a letter chooses the line that begins with it.
      if (target instanceof HTMLSelectElement) return;
      if (key.toLowerCase() === "f" && !ctrlKey && !metaKey && !altKey) toggle();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <button
      type="button"
      class={isIdle ? "btn full-screen full-screen--idle" : "btn full-screen"}
      onClick={toggle}
    >
      {t("tally.screen.fullScreen")}
    </button>
  );
}
