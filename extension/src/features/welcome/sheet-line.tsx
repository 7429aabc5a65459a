import { Icon } from "@digital-cleanup/ui/icon.tsx";

/** One thing that the agent should know, with its pictogram. */
export function SheetLine(props: { id?: string; name: string; means: string; isLocked?: boolean }) {
  return (
    <li class="row row--tight row--one welcome-line" id={props.id}>
      <Icon name={props.isLocked ? "lock" : "check"} size={18} />
      <div class="anywhere">
        <b>{props.name}</b>
        <br />
        <span class="small soft">{props.means}</span>
      </div>
    </li>
  );
}
