import { appearsAt, type Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

type Props = {
  t: Text;
  published: Published;
  /** Whether a contribution has just arrived. */
  hasArrived: boolean;
};

/** A dot for each contribution that the next update needs, filled by those that wait, and whether one has just arrived. */
export function Arrivals({ t, published: { participations, k }, hasArrived }: Props) {
  const { waiting } = participations;
  const needed = appearsAt(k);
  const last = Math.min(waiting, needed) - 1;
  return (
    <div class="arrivals">
      <p class="arrived">{hasArrived && <b>{t("tally.screen.arrived")}</b>}</p>
      <p class="dots" aria-hidden="true">
        {Array.from({ length: needed }, (_, index) => (
          <i
            key={index}
            class={
              index > last ? "dot" : hasArrived && index === last ? "dot dot--new" : "dot dot--full"
            }
          />
        ))}
      </p>
      <p class="soft" id="waiting">
        {waiting < needed
          ? t("tally.screen.waitingOf", { count: waiting, appearsAt: needed })
          : t("tally.event.waiting", { count: waiting })}
      </p>
    </div>
  );
}
