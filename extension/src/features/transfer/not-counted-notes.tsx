import { gaps, type NotCounted } from "@digital-cleanup/page-weight";
import { usePage } from "../../ui/page-context.ts";
import { CountLiveStreams } from "./count-live-streams.tsx";

/** What is missing from the figures, by reason, with the switch to count live streams. */
export function NotCountedNotes({ notCounted }: { notCounted: NotCounted }) {
  const { t } = usePage();
  return (
    <div class="flow not-counted" id="transfer-not-counted">
      {gaps.map((gap) => {
        const count = notCounted[gap];
        return (
          count && (
            <p key={gap} class="tiny">
              {t(`transferDetails.notCountedBy.${gap}`, { count })}
            </p>
          )
        );
      })}
      {notCounted.live && <CountLiveStreams />}
    </div>
  );
}
