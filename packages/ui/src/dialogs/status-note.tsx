import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../icon.tsx";

const looks = {
  success: { ground: "", icon: "check" },
  waiting: { ground: "", icon: "hourglass" },
  caution: { ground: "note--caution", icon: "hourglass" },
  danger: { ground: "note--danger", icon: "cross" },
} as const satisfies Record<string, { ground: string; icon: IconName }>;

export type StatusTone = keyof typeof looks;

/** The status of something that was sent, with the actions below it. It can take the focus. */
export function StatusNote(props: {
  id: string;
  status: string;
  tone: StatusTone;
  /** Interrupts a screen reader. */
  isAlert: boolean;
  title: string;
  lines: readonly string[];
  children: ComponentChildren;
}) {
  const { ground, icon } = looks[props.tone];
  return (
    <section
      class={`note flow flow--tight ${ground}`}
      id={props.id}
      data-standing={props.status}
      tabIndex={-1}
      role={props.isAlert ? "alert" : "status"}
    >
      <h2 class="row row--tight row--one">
        <Icon name={icon} size={18} />
        {props.title}
      </h2>
      {props.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {props.children}
    </section>
  );
}
