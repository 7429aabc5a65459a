import type { Language } from "@digital-cleanup/text";
import type { ComponentChildren, RefObject } from "preact";
import type { WatchContext } from "../page-messages.ts";
import type { PanelPresses } from "./show-guarded-panel.tsx";

/**
 * The frame of a panel in a webmail: its title and the button that closes it. `frame` receives
 * the focus when a pressed button is removed or disabled; without the focus in the panel, the page would receive Escape.
 */
export function PanelFrame(props: {
  frame: RefObject<HTMLElement | null>;
  look: { language: Language; theme: WatchContext["theme"] };
  presses: PanelPresses;
  title: string;
  close: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { frame, look, presses, title, close, onClose, children } = props;
  return (
    <section
      ref={frame}
      class="panel"
      role="dialog"
      aria-labelledby="title"
      tabIndex={-1}
      lang={look.language}
      data-theme={look.theme}
      data-accepts={presses.isReady}
    >
      <header>
        <h2 id="title">{title}</h2>
        <button type="button" id="close" onClick={onClose}>
          {close}
        </button>
      </header>
      {children}
    </section>
  );
}
