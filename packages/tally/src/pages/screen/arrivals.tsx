import type { Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

type Props = {
  t: Text;
  published: Published;
  /** Whether a contribution has just arrived. */
  hasArrived: boolean;
};

/** A dot for each contribution of a group, filled by those that wait, and whether one has just arrived. */
export function Arrivals({ t, published: { participations, k }, hasArrived }: Props) {
  const { waiting } = participations;
  const last = Math.min(waiting, k) - 1;
  return (
    <div class="arrivals">
      <p class="arrived">{hasArrived && <b>{t("tally.screen.arrived")}</b>}</p>
      <p class="dots" aria-hidden="true">
        {Array.from({ length: k }, (_, index) => (
          <i
            key={index}
            class={
              index > last ? "dot" : hasArrived && index === last ? "dot dot--new" : "dot dot--full"
            }
          />
        ))}
      </p>
      <p class="soft" id="waiting">
        {waiting < k
          ? t("tally.screen.waitingOf", { count: waiting, k })
          : t("tally.event.waiting", { count: waiting })}
      </p>
    </div>
  );
}
