import type { ComponentChildren, RefObject } from "preact";

/** The title of a page of photos, and what can be done with all of them. */
export function PhotoHead(props: {
  title: string;
  headingRef: RefObject<HTMLHeadingElement | null>;
  children: ComponentChildren;
}) {
  return (
    <div class="photo-head">
      <h2 ref={props.headingRef} tabIndex={-1}>
        {props.title}
      </h2>
      {props.children}
    </div>
  );
}
