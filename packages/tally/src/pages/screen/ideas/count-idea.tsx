import { figureState, type Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { CountedBlocks } from "../../figures/counted-blocks.tsx";
import { Figure } from "../../figures/figure.tsx";
import { GatheringRing } from "../../figures/gathering-ring.tsx";
import type { ScreenNumbers } from "../screen-numbers.ts";
import { headlineOf } from "./ideas.ts";

type Props = { t: Text; published: Published; numbers: ScreenNumbers };

/** How many people take part, and the total as far as it is public. */
export function CountIdea({ t, published, numbers }: Props) {
  const figure = headlineOf(published);
  const state = figureState(published, figure);
  const { received } = published.participations;
  if (state.name !== "atLeast") {
    return (
      <>
        <GatheringRing
          received={received}
          appearsAt={state.name === "gathering" ? state.appearsAt : null}
        >
          <Figure id="received" value={BigInt(received)} {...numbers.count(BigInt(received))} />
          <p>{t("tally.screen.contributions", { count: received })}</p>
        </GatheringRing>
        <p class="words say">{appearsText(t, state)}</p>
      </>
    );
  }
  const { sum, counted } = state;
  const { unit, ...number } = numbers[figure === "bytes" ? "bytes" : "count"](sum);
  return (
    <div class="at-least">
      <p class="lead">{t("tally.screen.atLeast")}</p>
      <div class="beside">
        <Figure id={figure} value={sum} {...number} {...(unit && { unit })} />
        <p class="lead">{t(`tally.screen.${figure}`, { count: Number(sum) })}</p>
      </div>
      <CountedBlocks counted={counted} received={received} />
      <p>
        <b>
          <data id="received" value={received}>
            {t("tally.screen.counted", {
              counted: numbers.count(BigInt(counted)).number,
              received: numbers.count(BigInt(received)).number,
            })}
          </data>
        </b>
      </p>
    </div>
  );
}

type Gathering = ReturnType<typeof figureState>;

/** When the total appears. Enough people may have come, but too few with this figure. */
const appearsText = (t: Text, state: Gathering): string =>
  state.name !== "gathering" || state.appearsAt === null || state.received >= state.appearsAt
    ? t("tally.screen.appearsAtClose")
    : t("tally.screen.appearsAt", { appearsAt: state.appearsAt });
