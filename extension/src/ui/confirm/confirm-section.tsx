import type { ComponentChildren, RefObject } from "preact";
import { useRef, useState, useEffect } from "preact/hooks";
import { Button } from "../button.tsx";
import { usePopupRoom } from "../popup-room.ts";
import { createSeenClock } from "../../platform/page/press-guard/seen-clock.ts";

type Choice = {
  id: string;
  elementId: string;
  /** What will happen. */
  content: ComponentChildren;
  confirm: () => Promise<void>;
  cancel: () => Promise<void>;
};
type Words = { confirm: string; cancel: string; confirmed: string; cancelled: string };

/** Choices that a person made in pages. Each applies once it is confirmed here, where no page can press. */
export function ConfirmSection(props: {
  id: string;
  title: string;
  words: Words;
  choices: readonly Choice[];
}) {
  const { id, title, words, choices } = props;
  const [outcome, setOutcome] = useState("");
  const section = useRef<HTMLElement>(null);
  const isSeen = useIsSeen(section);
  usePopupRoom(id, choices.length > 0 || outcome !== "");
  if (choices.length === 0 && !outcome) return null;
  const finish = (work: () => Promise<void>, text: string) => {
    // The pressed button disappears.
    section.current?.focus();
    return work().then(() => setOutcome(text));
  };
  return (
    <section class="note flow" id={id} ref={section} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {choices.map((choice) => (
        <div class="flow" key={choice.id} id={choice.elementId}>
          <div class="flow flow--tight" id={`choice-${choice.id}`}>
            {choice.content}
          </div>
          <p class="row row--tight">
            <Button
              aria-disabled={!isSeen}
              aria-describedby={`choice-${choice.id}`}
              onPress={() => isSeen && finish(choice.confirm, words.confirmed)}
            >
              {words.confirm}
            </Button>
            <Button
              aria-describedby={`choice-${choice.id}`}
              onPress={() => finish(choice.cancel, words.cancelled)}
            >
              {words.cancel}
            </Button>
          </p>
        </div>
      ))}
      <p class="tiny" role="status">
        {outcome}
      </p>
    </section>
  );
}

const checkEveryMs = 100;
const readyMs = 500;

/** Whether the section has been in front for a while: a press that began on another window, such as a double click, is not about it. */
function useIsSeen(section: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const clock = createSeenClock({ readyMs, maxPauseMs: readyMs });
    const check = () => {
      const nowMs = performance.now();
      const isInFront = document.hasFocus() && document.visibilityState === "visible";
      clock.note(isInFront && (section.current?.checkVisibility() ?? false), nowMs);
      setIsSeen(clock.isReady(nowMs));
    };
    const timer = setInterval(check, checkEveryMs);
    return () => clearInterval(timer);
  }, []);
  return isSeen;
}
