import type { ComponentChildren } from "preact";
import { Button } from "./button.tsx";
import { Entry } from "./entry-list.tsx";
import { usePage } from "./page-context.ts";

/** A kind of stored data: what it holds, how much, for how long, when it changed last, and what erases it. */
export function KeptEntry(props: {
  /** Of the button that erases, `my-data-erase-ID`. */
  id?: string;
  title: string;
  details: string;
  bytes: number;
  /** How many rows, or that there is nothing. */
  count?: ComponentChildren;
  howLong: string;
  /** The day of the last change; absent if nothing is stored or the day is not known. */
  changedOn?: string | undefined;
  /** Not a function if there is nothing to erase here. */
  onErase?: (() => void) | false;
  /** Instead of _Erase_ and the title. */
  eraseLabel?: string | undefined;
}) {
  const { t, format } = usePage();
  const { title, changedOn, onErase, eraseLabel } = props;
  const eraseButton = onErase && (
    <Button
      class="btn--text"
      id={`my-data-erase-${props.id}`}
      aria-label={eraseLabel ? undefined : t("myData.eraseNamed", { what: title })}
      onPress={onErase}
    >
      {eraseLabel ?? t("myData.erase")}
    </Button>
  );
  return (
    <Entry end={eraseButton}>
      <b>{title}</b>
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
