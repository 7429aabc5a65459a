import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePlace } from "./place-context.ts";

/**
 * A part of a section, with an address of its own. It is folded until the person or its address opens it; its address also moves the focus
 * to its heading. Nothing if the section does not have it, as when its feature is switched off.
 */
export function SectionPart(props: {
  id: string;
  title: string;
  /** What it is for. */
  text?: string;
  /** How far the person is. */
  note?: string | undefined;
  children: ComponentChildren;
}) {
  const { section, part } = usePlace();
  const isAddressed = part === props.id;
  // What was typed stays when it is folded again.
  const [wasOpened, setWasOpened] = useState(isAddressed);
  const details = useRef<HTMLDetailsElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!isAddressed || !details.current) return;
    details.current.open = true;
    details.current.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [isAddressed]);
  if (!section.parts?.includes(props.id)) return null;
  return (
    <details class="section-part" id={props.id} ref={details} onToggle={() => setWasOpened(true)}>
      <summary>
        <h2 ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        {props.text && <span class="small">{props.text}</span>}
        {props.note && <span class="tiny soft">{props.note}</span>}
      </summary>
      {wasOpened && <div class="flow section-part__body">{props.children}</div>}
    </details>
  );
}
