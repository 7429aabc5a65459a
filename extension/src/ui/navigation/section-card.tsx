import { PlaceIcon, type PlaceIconName } from "./place-icon.tsx";

/** Leads from a hub to a section: what it is for, and one link that looks like a button. */
export function SectionCard(props: {
  section: string;
  icon: PlaceIconName;
  title: string;
  text: string;
  /** How far the person is. */
  note?: string | undefined;
  open: string;
  /** The first thing to do here. */
  isMain?: boolean;
}) {
  const { section, isMain } = props;
  return (
    <section
      class={isMain ? "card section-card section-card--main" : "card section-card"}
      aria-labelledby={`to-${section}`}
    >
      <h2 class="row row--tight row--one" id={`to-${section}`}>
        <PlaceIcon name={props.icon} /> {props.title}
      </h2>
      <div class="flow flow--tight">
        <p class={isMain ? undefined : "small"}>{props.text}</p>
        {props.note && <p class="tiny soft">{props.note}</p>}
      </div>
      <p>
        <a class={isMain ? "btn btn--main" : "btn"} href={`#${section}`}>
          {props.open}
        </a>
      </p>
    </section>
  );
}
