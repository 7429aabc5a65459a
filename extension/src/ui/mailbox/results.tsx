import type { FoundMessage, MailFolder, MessageGroup, Sum } from "@digital-cleanup/mailbox";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Emptying } from "./emptying.tsx";
import { folderName } from "./folder-name.ts";
import { GroupMessages } from "./group-messages.tsx";
import type { Chosen } from "./chosen.ts";
import { MessageList } from "./message-list.tsx";
import type { PanelContext } from "./panel-context.ts";
import { SumList } from "./sum-list.tsx";
import { Tabs } from "./tabs.tsx";
import type { WaysToMail } from "./ways-to-mail.ts";
import type { WeighingState } from "./weighing.ts";

const tabIds = ["folders", "biggest", "senders", "years", "sent", "copies"] as const;
type TabId = (typeof tabIds)[number] | "attachments" | "newsletters";

type Props = {
  context: PanelContext;
  weighing: WeighingState;
  /** Absent if messages cannot be moved. */
  chosen: Chosen | undefined;
  onSearchCopies: () => void;
  biggestOf: (group: MessageGroup) => FoundMessage[];
  emptying: Emptying | undefined;
};

/** A trash that other programs use has no command to empty it. */
const isEmptiedThere = ({ role, hasNoTrash }: MailFolder): boolean =>
  role === "junk" || (role === "trash" && !hasNoTrash);

export type ResultsOptions = {
  /** Present if large sent messages are shown, because the list does not tell which have attachments. */
  sentBySize?: { name: string; means: string };
  /** Present if messages are found in the person's own mail. */
  ways?: WaysToMail;
  /** Messages with attachments, in a tab of their own, if what they contain was read. */
  attachments?: { name: string; biggest: readonly FoundMessage[] };
  /** A tab of its own. */
  newsletters?: { name: string; content: ComponentChildren };
};

/** What was read so far, a tab for each way of looking at it. */
export function Results(props: Props & ResultsOptions) {
  const { sentBySize, attachments, newsletters } = props;
  const { t } = props.context;
  const [tab, setTab] = useState<TabId>("folders");
  const ids: TabId[] = [...tabIds];
  if (attachments) ids.push("attachments");
  if (newsletters) ids.push("newsletters");
  const ownNames: Partial<Record<TabId, string | undefined>> = {
    sent: sentBySize?.name,
    attachments: attachments?.name,
    newsletters: newsletters?.name,
  };
  const nameOf = (id: TabId) =>
    ownNames[id] ?? t(`mailboxWeight.tab.${id as (typeof tabIds)[number]}`);
  return (
    <>
      <Tabs
        label={t("mailboxWeight.tabs")}
        tabs={ids.map((id) => [id, nameOf(id)])}
        current={tab}
        onChoose={setTab}
      />
      <div id="results" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0} data-tab={tab}>
        <Tab {...props} tab={tab} />
      </div>
    </>
  );
}

function Tab({ tab, ...props }: Props & ResultsOptions & { tab: TabId }) {
  const { context, weighing, chosen } = props;
  const { t } = context;
  const { folders, senders, years, biggest, sentWithAttachments } = weighing.summary;
  const { biggestOf, emptying, ways } = props;
  const unfold = (group: MessageGroup, sum: Sum, folder?: MailFolder) => () => (
    <GroupMessages
      {...{ context, chosen, ways, group, sum, biggestOf, emptying }}
      emptied={folder && isEmptiedThere(folder) ? folder : undefined}
    />
  );
  const list = (messages: readonly FoundMessage[]) => (
    <MessageList {...{ context, messages, chosen }} wayTo={ways?.toMessage} />
  );
  switch (tab) {
    case "folders":
      return (
        <SumList
          context={context}
          sums={folders
            .filter(({ sum }) => sum.messages > 0)
            .map(({ folder, sum }) => ({
              key: folder.id,
              name: folderName(t, folder),
              ...(folder.isHidden && { note: t("mailboxWeight.hiddenFolder") }),
              sum,
              unfolded: unfold({ by: "folder", folderId: folder.id }, sum, folder),
            }))}
        />
      );
    case "senders":
      return (
        <>
          <p class="soft">{t("mailboxWeight.withoutTrash")}</p>
          <SumList
            context={context}
            sums={senders.map(({ sender, name, sum }) => ({
              key: sender,
              name,
              ...(name !== sender && { detail: sender }),
              sum,
              unfolded: unfold({ by: "sender", sender }, sum),
            }))}
          />
        </>
      );
    case "years":
      return (
        <>
          <p class="soft">{t("mailboxWeight.withoutTrash")}</p>
          <SumList
            context={context}
            sums={years.map(({ year, sum }) => ({
              key: String(year),
              name: year === undefined ? t("mailboxWeight.unknownYear") : String(year),
              sum,
              unfolded: unfold({ by: "year", year }, sum),
            }))}
          />
        </>
      );
    case "biggest":
      return list(biggest);
    case "attachments":
      return list(props.attachments?.biggest ?? []);
    case "sent":
      return (
        <>
          {props.sentBySize && <p class="soft">{props.sentBySize.means}</p>}
          {list(sentWithAttachments.biggest)}
        </>
      );
    case "copies":
      return <CopiesTab {...props} />;
    case "newsletters":
      return <>{props.newsletters?.content}</>;
  }
}

function CopiesTab({
  context,
  weighing,
  chosen,
  ways,
  onSearchCopies,
}: Props & Pick<ResultsOptions, "ways">) {
  const { t } = context;
  const { copies, state } = weighing;
  const first = new Set<FoundMessage>(copies?.groups.map((group) => group[0]!));
  return (
    <>
      <p class="soft">{t("mailboxWeight.copiesMean")}</p>
      {copies && (
        <MessageList
          context={context}
          messages={copies.groups.flat()}
          chosen={chosen}
          wayTo={ways?.toMessage}
          isKept={(message) => first.has(message)}
          hasChooseAll
        />
      )}
      {copies && !copies.isComplete && <p class="soft">{t("mailboxWeight.moreCopies")}</p>}
      {!copies?.isComplete && (
        <button
          type="button"
          id="search-copies"
          disabled={state === "reading" || state === "searching"}
          onClick={onSearchCopies}
        >
          {t("mailboxWeight.searchCopies")}
        </button>
      )}
    </>
  );
}
