import type { FoundMessage } from "@digital-cleanup/mailbox";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { folderName } from "./folder-name.ts";
import type { PanelContext } from "./panel-context.ts";
import { type Chosen, keyOf } from "./chosen.ts";
import { shownBytes } from "./shown-bytes.ts";
import { sumOf } from "./sum-of.ts";

/** Messages to choose from. None is chosen beforehand. */
export function MessageList(props: {
  context: PanelContext;
  messages: readonly FoundMessage[];
  chosen: Chosen;
  /** These cannot be chosen. */
  isKept?: (message: FoundMessage) => boolean;
  /** Offers to choose all of them at once. */
  hasChooseAll?: boolean;
}) {
  const { context, messages, chosen, isKept = () => false, hasChooseAll = false } = props;
  const { t } = context;
  if (messages.length === 0) return <p class="soft">{t("mailboxWeight.none")}</p>;
  return (
    <ul>
      {hasChooseAll && (
        <ChooseAll
          context={context}
          messages={messages.filter((message) => !isKept(message))}
          chosen={chosen}
        />
      )}
      {messages.map((message) => {
        const key = keyOf(message);
        const { folder, row } = message;
        const subject = row.subject || t("mailboxWeight.noSubject");
        return (
          <li key={key} class="message" data-id={row.id} data-folder={folder.id}>
            <label>
              {isKept(message) ? (
                <span class="kept">{t("mailboxWeight.kept")}</span>
              ) : (
                <input
                  type="checkbox"
                  checked={chosen.messages.has(key)}
                  disabled={chosen.isLocked}
                  onChange={({ currentTarget }) => chosen.choose([message], currentTarget.checked)}
                />
              )}
              <span class="text">
                <strong>
                  <OthersText text={subject} />
                </strong>
                <span class="soft">
                  {row.sender !== undefined && (
                    <>
                      <OthersText text={row.senderName ?? row.sender} /> ·{" "}
                    </>
                  )}
                  <OthersText text={folderName(t, folder)} /> · <OthersText text={row.dateText} />
                </span>
              </span>
              <span class="figure">{shownBytes(context, row)}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

/** Chooses all messages of a list, or none. It is not chosen beforehand. */
function ChooseAll({
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
