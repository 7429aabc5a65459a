import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** A disclosure whose content is made when it is opened. */
export function Fold(props: {
  id?: string;
  class: string;
  summary: string;
  onToggle?: (isOpen: boolean) => void;
  children: ComponentChildren;
}) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      class={props.class}
      id={props.id}
      onToggle={({ currentTarget }) => {
        setWasOpened(true);
        props.onToggle?.(currentTarget.open);
      }}
    >
      <summary>{props.summary}</summary>
      {wasOpened && props.children}
    </details>
  );
}
