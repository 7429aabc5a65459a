import { currentStanding } from "@digital-cleanup/challenge";
import { usePage } from "../../ui/page-context.ts";
import { usePopupRoom } from "../../ui/popup-room.ts";
import { Note, RetryButton } from "./joined/standing-note.tsx";
import { writeStanding } from "./joined/standing-text.ts";
import { eventStateNow, type Participation } from "./participation.ts";

/** A contribution that needs attention: what happened to it, and what the person can do. */
export function Attention({ participation }: { participation: Participation }) {
  usePopupRoom("event");
  const page = usePage();
  const { t } = page;
  const eventState = eventStateNow(participation);
  const text = writeStanding({ participation, published: undefined, eventState }, page);
  return (
    <Note standing={currentStanding(participation)} text={text} waiting={participation.waiting}>
      <p class="row">
        {participation.waiting && <RetryButton participation={participation} isMain />}
        <a href="/dashboard.html#challenge" target="_blank">
          {t("challenge.see")}
        </a>
      </p>
    </Note>
  );
}
