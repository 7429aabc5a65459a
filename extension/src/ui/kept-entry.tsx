import type { ComponentChildren } from "preact";
import { Entry } from "./entry-list.tsx";
import { usePage } from "./page-context.ts";

/** A kind of stored data: what it holds, how much, for how long, when it changed last, and what erases it. */
export function KeptEntry(props: {
  title: string;
  details: string;
  bytes: number;
  /** How many rows, or that there is nothing. */
  count?: ComponentChildren;
  howLong: string;
  /** The day of the last change; absent if nothing is stored or the day is not known. */
  changedOn?: string | undefined;
  end?: ComponentChildren;
}) {
  const { t, format } = usePage();
  const { changedOn } = props;
  return (
    <Entry end={props.end}>
      <b>{props.title}</b>
      <p class="small soft">{props.details}</p>
      <p class="tiny soft facts">
        {props.count}
        {props.bytes > 0 && <span>{t("myData.about", { bytes: format.bytes(props.bytes) })}</span>}
        <span>{t("myData.keptFor", { howLong: props.howLong })}</span>
        {changedOn && <span>{t("myData.changedOn", { day: format.day(changedOn) })}</span>}
      </p>
    </Entry>
  );
}
