import { figureState, type Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { CountedBlocks } from "../../figures/counted-blocks.tsx";
import { Figure } from "../../figures/figure.tsx";
import { GatheringRing } from "../../figures/gathering-ring.tsx";
import { inWords, type ScreenNumbers, sizeOf } from "../screen-numbers.ts";
import { type Headline, headlineOf } from "./ideas.ts";

type Props = { t: Text; published: Published; numbers: ScreenNumbers };

/** How many people take part, and the total as far as it is public. */
export function CountIdea(props: Props) {
  const figure = headlineOf(props.published);
  const state = figureState(props.published, figure);
  return state.name === "atLeast" ? (
    <AtLeast {...props} {...state} figure={figure} />
  ) : (
    <Gathering {...props} state={state} />
  );
}

type State = ReturnType<typeof figureState>;

/** The ring that fills until the total appears. Enough people may have come, but too few with this figure. */
function Gathering({ t, published, numbers, state }: Props & { state: State }) {
  const { received } = published.participations;
  const appearsAt = state.name === "gathering" ? state.appearsAt : null;
  const quantity = numbers.count(BigInt(received));
  return (
    <>
      <GatheringRing received={received} appearsAt={appearsAt}>
        <Figure id="received" value={BigInt(received)} {...quantity} size={sizeOf(quantity)} />
        <p>{t("tally.screen.contributions", { count: received })}</p>
      </GatheringRing>
      {appearsAt === null || received >= appearsAt ? (
        <p class="say">{t("tally.screen.appearsAtClose")}</p>
      ) : (
        <div class="words">
          <p class="say">{t("tally.screen.appearsAt", { appearsAt })}</p>
          <p class="lead">{t("tally.screen.orAtClose")}</p>
        </div>
      )}
    </>
  );
}

type AtLeastProps = Props & Extract<State, { name: "atLeast" }> & { figure: Headline };

/** The total so far, with a block for each contribution that it contains or not yet. */
function AtLeast({ t, numbers, figure, sum, counted, received }: AtLeastProps) {
  const quantity = numbers[figure === "bytes" ? "bytes" : "count"](sum);
  return (
    <div class="at-least">
      <p class="lead">{t("tally.screen.atLeast")}</p>
      <div class="amount">
        <Figure id={figure} value={sum} {...quantity} size={sizeOf(quantity)} />
        <p class="lead">{t(`tally.screen.${figure}`, { count: Number(sum) })}</p>
      </div>
      <CountedBlocks counted={counted} received={received} />
      <p>
        <data id="received" value={received}>
          <b>
            {t("tally.screen.counted", {
              counted: inWords(numbers.count(BigInt(counted))),
              received: inWords(numbers.count(BigInt(received))),
            })}
          </b>
        </data>
      </p>
    </div>
  );
}
