import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { inLanguage } from "@digital-cleanup/challenge";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import type { FoundEvent } from "./find-event.ts";

/** What the card of an event becomes once the event is joined. It takes the focus of the button that was pressed. */
export function JustJoined({ found: { event } }: { found: FoundEvent }) {
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
      <p>
        <a class="btn btn--main" id="challenge-start" href="/dashboard.html#clean" target="_blank">
          {t("challenge.joinedStart")}
        </a>
      </p>
      <p>
        <a href="/dashboard.html#challenge" target="_blank">
          {t("challenge.seeChallenge")}
        </a>
      </p>
    </>
  );
}
