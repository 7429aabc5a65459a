import type { ComponentChildren } from "preact";

export type Fact = readonly [label: ComponentChildren, value: ComponentChildren];

/** Labels and their values. What has no value is left out. */
export const Facts = ({ class: name, rows }: { class: string; rows: readonly Fact[] }) => (
  <dl class={name}>
    {rows.map(
      ([label, value], index) =>
        value !== undefined && (
          <div key={index}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
);
