import "./kind-card.css";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import type { ComponentChildren } from "preact";

/** `next` is the only card that is proposed. `running`: its work goes on in place. */
export type KindState = "todo" | "next" | "done" | "running";

/** One kind of find, or one thing to look for, and what to do with it. */
export function KindCard(props: {
  /** Names the card for tests and labels; unique on the page. */
  id: string;
  /** The path of a pictogram of 24 × 24. */
  icon: string;
  title: string;
  /** The number with its unit in `<small>`, or nothing while it is unknown. */
  quantity?: ComponentChildren;
  /** What the number counts, or how far the work is. */
  line?: ComponentChildren;
  state: KindState;
  /** A text button, or the main button of the page if the card is `next`. */
  action?: ComponentChildren;
}) {
  const { id, state } = props;
  return (
    <li class="kind" id={`kind-${id}`} data-state={state} aria-labelledby={`kind-${id}-title`}>
      <h2 class="kind__title" id={`kind-${id}-title`}>
        <Pictogram size={24}>
          <path d={props.icon} />
        </Pictogram>
        {props.title}
      </h2>
      {state === "done" && (
        <span class="kind__tick">
          <Icon name="check" size={22} />
        </span>
      )}
      {props.quantity && <p class="kind__quantity">{props.quantity}</p>}
      <div class="kind__foot">
        {props.line && <span>{props.line}</span>}
        {props.action}
      </div>
    </li>
  );
}
