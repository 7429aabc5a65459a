import type { ComponentChildren } from "preact";

type Props = {
  id: string;
  title: string;
  /** Whether paper shows it open. */
  isPrinted?: boolean;
  children: ComponentChildren;
};

/** A part of the report that is read only by whoever opens it. */
export const Fold = ({ id, title, isPrinted = false, children }: Props) => (
  <details class="fold" data-printed={isPrinted}>
    <summary>
      <h2>{title}</h2>
    </summary>
    <section class="flow flow--tight" id={id} aria-label={title}>
      {children}
    </section>
  </details>
);
