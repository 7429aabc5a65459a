import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";

/** What the card of an event becomes once the event is joined. It takes the focus of the button that was pressed. */
export function JustJoined({ event, children }: { event: Event; children: ComponentChildren }) {
  const { t, format } = usePage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <h2 class="row row--tight row--one" ref={title} tabIndex={-1} id="challenge-joined">
        <Icon name="check" />
        {t("challenge.joinedTitle")}
      </h2>
      <p>
        <b>
          <OthersText text={inLanguage(event.name, t.language)} />
        </b>
      </p>
      <p class="small">{t("challenge.joinedMeaning", { day: format.day(event.endsOn) })}</p>
      {children}
    </>
  );
}
