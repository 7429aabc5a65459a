import type { ComponentChildren } from "preact";

/**
 * The parts of the page that no live update changes. The server renders them; the script keeps their markup, so that it
 * needs neither their code nor their texts.
 */
export type StaticParts = {
  /** Where devices are taken and when; undefined if nowhere. */
  places: ComponentChildren;
  /** The organiser's links, the extension, what is published. */
  more: ComponentChildren;
};

/** On the server: a part that the script finds by its name. */
export const StaticPart = (props: { name: keyof StaticParts; children: ComponentChildren }) => (
  <div id={`part-${props.name}`}>{props.children}</div>
);

/** In the browser: the part as the server rendered it, or undefined if it rendered none. */
export function keepPart(name: keyof StaticParts): ComponentChildren {
  const id = `part-${name}`;
  const html = document.getElementById(id)?.innerHTML;
  // The markup comes from this page, whose texts the server has escaped.
  return html === undefined ? undefined : (
    <div id={id} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
