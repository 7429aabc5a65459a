import type { FoundMessage, MailFolder, MessageGroup, Sum } from "@digital-cleanup/mailbox";
import type { Chosen } from "./chosen.ts";
import { EmptyFolder, type Emptying } from "./emptying.tsx";
import { MessageList } from "./message-list.tsx";
import type { WaysToMail } from "./ways-to-mail.ts";
import type { PanelContext } from "./panel-context.ts";

/** The biggest messages behind a sum, to choose from, or the way to empty a folder. */
export function GroupMessages(props: {
  context: PanelContext;
  chosen: Chosen | undefined;
  /** The ways to find them in the person's own mail. */
  ways?: WaysToMail | undefined;
  group: MessageGroup;
  sum: Sum;
  biggestOf: (group: MessageGroup) => FoundMessage[];
  /** The trash and junk are emptied in the program itself. */
  emptied?: MailFolder | undefined;
  emptying: Emptying | undefined;
}) {
  const { context, chosen, ways, group, sum, emptied, emptying } = props;
  const { t } = context;
  const messages = emptied?.role === "trash" ? [] : props.biggestOf(group);
  return (
    <>
      {ways?.toGroup(group)}
      {emptied && <EmptyFolder {...{ context, emptying }} folder={emptied} />}
      {messages.length > 0 && (
        <>
          {sum.messages > messages.length && (
            <p class="soft">{t("mailboxWeight.biggestOf", { count: messages.length })}</p>
          )}
          <MessageList
            context={context}
            messages={messages}
            chosen={chosen}
            wayTo={ways?.toMessage}
            hasChooseAll
          />
        </>
      )}
    </>
  );
}
