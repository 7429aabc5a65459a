import type { FoundMessage } from "@digital-cleanup/mailbox";
import { type Chosen, keyOf } from "./chosen.ts";
import type { PanelContext } from "./panel-context.ts";
import { shownBytes } from "./shown-bytes.ts";
import { sumOf } from "./sum-of.ts";

/** Chooses all messages of a list, or none. It is not chosen beforehand. */
export function ChooseAll({
  context,
  messages,
  chosen,
}: {
  context: PanelContext;
  messages: readonly FoundMessage[];
  chosen: Chosen;
}) {
  const { t } = context;
  if (messages.length < 2) return null;
  const count = messages.filter((message) => chosen.messages.has(keyOf(message))).length;
  const isAll = count === messages.length;
  return (
    <li class="message choose-all">
      <label>
        <input
          type="checkbox"
          checked={isAll}
          indeterminate={count > 0 && !isAll}
          disabled={chosen.isLocked}
          onChange={({ currentTarget }) => chosen.choose(messages, currentTarget.checked)}
        />
        <span class="text">{t("mailboxWeight.chooseAll", { count: messages.length })}</span>
        <span class="figure">{shownBytes(context, sumOf(messages))}</span>
      </label>
    </li>
  );
}
