import { whenSent } from "@digital-cleanup/challenge";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import type { OwnSending } from "./own-sending.ts";

type Props = LocaleProps & { own: OwnSending; joinUrl: string };

/** Shown to a person who has contributed from this device. */
export function OwnNote({ t, format, own, joinUrl }: Props) {
  const sent = own.atMs === undefined ? undefined : whenSent(format, own.atMs, new Date());
  return (
    <p class="own row" id="own">
      <Icon name="check" size={18} />
      <b>
        {sent === undefined && t("tally.event.own.sent")}
        {sent?.isToday === true && t("tally.event.own.today", { time: sent.time })}
        {sent?.isToday === false && t("tally.event.own.on", { day: sent.day })}
      </b>
      <a href={joinUrl}>{t("tally.event.own.change")}</a>
    </p>
  );
}
