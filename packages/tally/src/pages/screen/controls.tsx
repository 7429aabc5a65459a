import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";

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
    <button type="button" class="btn full-screen" onClick={toggleFullScreen}>
      {t("tally.screen.fullScreen")}
    </button>
    {children}
  </div>
);
