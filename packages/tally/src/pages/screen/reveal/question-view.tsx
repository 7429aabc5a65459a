import type { Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useEffect, useRef } from "preact/hooks";
import { Figure } from "../../figures/figures.tsx";
import type { Trouble } from "../organiser/use-organiser.ts";
import { type ScreenNumbers, sizeOf } from "../screen-numbers.ts";

type Props = {
  t: Text;
  published: Published;
  numbers: ScreenNumbers;
  trouble: Trouble;
  onReveal: () => void;
  onWait: () => void;
};

/** Asks the room before the reveal: how many still type is not known. */
export function QuestionView({ t, published, numbers, trouble, onReveal, onWait }: Props) {
  const { received } = published.participations;
  const quantity = numbers.count(BigInt(received));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="middle" id="reveal-question" role="dialog" aria-labelledby="still-typing">
      <Figure id="received" value={BigInt(received)} {...quantity} size={sizeOf(quantity)} />
      <p class="lead">{t("tally.screen.contributions", { count: received })}</p>
      <h2 class="say" id="still-typing">
        {t("tally.reveal.stillTyping")}
      </h2>
      <p role="status">{trouble ? t(`tally.reveal.${trouble}`) : t("tally.reveal.wait")}</p>
      <p class="buttons">
        <button type="button" class="btn btn--main" id="reveal" ref={button} onClick={onReveal}>
          {t("tally.reveal.close")}
        </button>
        <button type="button" class="btn" onClick={onWait}>
          {t("tally.reveal.later")}
        </button>
      </p>
    </div>
  );
}
