import type { QuantityFormat, Text } from "@digital-cleanup/text";
import type { AnswerResult, NudgeAnswer, ShowMessage, Stance } from "../messages.ts";

export type Shown = Omit<ShowMessage, "type" | "question">;

export type NudgeView = {
  show: Shown;
  t: Text;
  format: QuantityFormat;
  /** The element that the nudge is appended to. */
  into: Element;
  /** For a page of the extension, which shows the nudge among its content and may read it. */
  isInPlace?: boolean;
  answer(answer: NudgeAnswer): Promise<AnswerResult>;
  choose(stance: Stance): Promise<AnswerResult>;
  /** Called once when the nudge was visible for a second. */
  onSeen?(): void;
  /** Called once when the nudge is removed, for whatever reason. */
  onEnd?(): void;
};

export type ShownNudge = {
  end(): void;
  focus(): void;
  /** Whether it covers nothing that the person uses. Without room it is hidden, and should end. */
  hasRoom: boolean;
  /** Shows other numbers, unless the person answered already. */
  update(shown: Shown): void;
};

/** Shows a nudge with the script's own texts. */
export type ShowNudge = (view: Omit<NudgeView, "t">) => ShownNudge;
