import type { FoundMessage } from "@digital-cleanup/mailbox";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { folderName } from "./folder-name.ts";
import type { PanelContext } from "./panel-context.ts";
import { type Chosen, keyOf } from "./chosen.ts";
import type { ComponentChildren } from "preact";
import { shownBytes } from "./shown-bytes.ts";
import { sumOf } from "./sum-of.ts";

/** Messages to choose from, or to look for. None is chosen beforehand. */
export function MessageList(props: {
  context: PanelContext;
  messages: readonly FoundMessage[];
  /** Absent if nothing can be done with them here. */
  chosen: Chosen | undefined;
  /** The way to find a message in the person's own mail. */
  wayTo?: ((message: FoundMessage) => ComponentChildren) | undefined;
  /** These cannot be chosen. */
  isKept?: (message: FoundMessage) => boolean;
  /** Offers to choose all of them at once. */
  hasChooseAll?: boolean;
}) {
  const { context, messages, chosen, wayTo, isKept = () => false, hasChooseAll = false } = props;
  const { t } = context;
  if (messages.length === 0) return <p class="soft">{t("mailboxWeight.none")}</p>;
  return (
    <ul>
      {chosen && hasChooseAll && (
        <ChooseAll
          context={context}
          messages={messages.filter((message) => !isKept(message))}
          chosen={chosen}
        />
      )}
      {messages.map((message) => {
        const key = keyOf(message);
        const { folder, row } = message;
        return (
          <li key={key} class="message" data-id={row.id} data-folder={folder.id}>
            {chosen ? (
              <label>
                {isKept(message) ? (
                  <span class="kept">{t("mailboxWeight.kept")}</span>
                ) : (
                  <input
                    type="checkbox"
                    checked={chosen.messages.has(key)}
                    disabled={chosen.isLocked}
                    onChange={({ currentTarget }) =>
                      chosen.choose([message], currentTarget.checked)
                    }
                  />
                )}
                <Described context={context} message={message} />
              </label>
            ) : (
              <div class="line">
                {isKept(message) && <span class="kept">{t("mailboxWeight.kept")}</span>}
                <Described context={context} message={message} />
              </div>
            )}
            {wayTo?.(message)}
          </li>
        );
      })}
    </ul>
  );
}

/** What a message is, and its size. */
function Described({ context, message }: { context: PanelContext; message: FoundMessage }) {
  const { t, format } = context;
  const { folder, row } = message;
  return (
    <>
      <span class="text">
        <strong>
          <OthersText text={row.subject || t("mailboxWeight.noSubject")} />
        </strong>
        <span class="soft">
          {row.sender !== undefined && (
            <>
              <OthersText text={row.senderName ?? row.sender} /> ·{" "}
            </>
          )}
          <OthersText text={folderName(t, folder)} /> · <OthersText text={row.dateText} />
        </span>
        {row.attachments?.map(({ name, bytes }, at) => (
          <span key={at} class="soft attachment">
            <OthersText text={name || t("mailboxWeight.unnamed")} /> · {format.bytes(bytes)}
          </span>
        ))}
      </span>
      <span class="figure">{shownBytes(context, row)}</span>
    </>
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
