import type { ComponentChildren } from "preact";

/** A list of things with a state or a button each. */
export const EntryList = ({ children }: { children: ComponentChildren }) => (
  <ul class="entries">{children}</ul>
);

/** One thing of the list. Its `end` is below it if there is no room beside it. */
export const Entry = (props: { children: ComponentChildren; end: ComponentChildren }) => (
  <li>
    <div>{props.children}</div>
    {props.end}
  </li>
);
