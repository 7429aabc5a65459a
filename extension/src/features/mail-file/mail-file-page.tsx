import "@digital-cleanup/ui/styles/tokens.css";
import type { FoundMessage, MessageGroup } from "@digital-cleanup/mailbox";
import { useEffect, useRef, useState } from "preact/hooks";
import {
  type DroppedFile,
  isFolder,
  readFileEntry,
  readFolderEntry,
} from "../../ui/files/read-entries.ts";
import { usePageDrop } from "../../ui/files/use-page-drop.ts";
import "../../ui/mailbox/panel.css";
import { ReadingStatus } from "../../ui/mailbox/reading-status.tsx";
import { Results } from "../../ui/mailbox/results.tsx";
import { useWeighing } from "../../ui/mailbox/use-weighing.ts";
import "../../ui/mailbox/weight-page.css";
import "../../ui/mailbox/weight.css";
import { usePage } from "../../ui/page-context.ts";
import { reportError } from "../../platform/report-error.ts";
import { Select } from "../../ui/select.tsx";
import { ChooseFiles } from "./choose-files.tsx";
import { ExportNotes } from "./export-notes.tsx";
import { NewslettersTab } from "./newsletters-tab.tsx";
import { openExport, type OpenExport } from "./open-export.ts";
import {
  findSearch,
  type MailServiceId,
  mailServiceIds,
  type Wanted,
} from "./prepared-searches.ts";
import { TimeLeft } from "./time-left.tsx";
import { WayToMail } from "./way-to-mail.tsx";

/** What takes up space in a mailbox that a person exported. Its files are read in this page; nothing of them leaves it or is stored. */
export function MailFilePage() {
  const { t, format } = usePage();
  const [opened, setOpened] = useState<OpenExport>();
  const [isOver, setIsOver] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);
  const main = useRef<HTMLElement>(null);
  const open = (files: readonly DroppedFile[]) => {
    setIsEmpty(files.length === 0);
    if (files.length === 0) return;
    opened?.weighing.stop();
    setOpened(openExport(files, format));
    main.current?.focus();
  };
  const drop = async (entries: readonly FileSystemEntry[]) => {
    const read = await Promise.all(
      entries.map((entry) =>
        isFolder(entry) ? readFolderEntry(entry, entry.name) : readFileEntry(entry, entry.name),
      ),
    );
    open(read.flat());
  };
  usePageDrop({
    onOver: setIsOver,
    // The entries are there during the event only.
    onDrop: ({ dataTransfer }) =>
      void drop(
        [...(dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []),
      ).catch(reportError),
  });
  return (
    <main
      ref={main}
      class="panel mailbox-page"
      tabIndex={-1}
      aria-labelledby="title"
      data-over={isOver}
    >
      <p class="soft">
        <a href="/dashboard.html#emails">{t("mailFile.back")}</a>
      </p>
      <h1 id="title">{t("mailFile.title")}</h1>
      <p>{t("mailFile.lead")}</p>
      <ChooseFiles isFirst={!opened} onChoose={open} />
      <p role="status" id="empty">
        {isEmpty && t("mailFile.empty")}
      </p>
      {opened && <OpenedExport key={opened.number} opened={opened} container={main} />}
    </main>
  );
}

function OpenedExport(props: { opened: OpenExport; container: { current: HTMLElement | null } }) {
  const { opened, container } = props;
  const { weighing } = opened;
  const context = usePage();
  const { t } = context;
  const state = useWeighing(weighing);
  const [service, setService] = useState<MailServiceId>("gmail");
  useEffect(() => {
    void weighing.read().catch(reportError);
    return weighing.stop;
  }, [weighing]);
  const keepFocus = (work: () => unknown) => () => {
    container.current?.focus();
    void work();
  };
  const { messages } = state.summary.all;
  const isRead = ["done", "stopped", "full", "failed"].includes(state.state);
  return (
    <>
      <ReadingStatus
        context={context}
        weighing={state}
        isLocked={false}
        onRead={keepFocus(weighing.read)}
        onReadAgain={keepFocus(weighing.readAgain)}
        onStop={keepFocus(weighing.stop)}
      />
      {state.state === "reading" && <TimeLeft progress={state.progress} />}
      {isRead && messages === 0 && <p id="no-mail">{t("mailFile.noMail")}</p>}
      {isRead && <ExportNotes notes={opened.notes()} />}
      {messages > 0 && (
        <>
          <section aria-labelledby="ways">
            <h2 id="ways">{t("mailFile.waysTitle")}</h2>
            <p class="row">
              <label for="service">{t("mailFile.service")}</label>
              <Select
                id="service"
                options={mailServiceIds.map((id) => [id, findSearch(id).name])}
                value={service}
                onChange={setService}
              />
            </p>
            <ul id="general">
              {(["large", "old", "attachments"] as const).map((by) => (
                <GeneralSearch key={by} service={service} by={by} />
              ))}
            </ul>
            <p class="soft">
              {t("mailFile.declared")} <a href="/dashboard.html#declare">{t("mailFile.declare")}</a>
            </p>
          </section>
          <Results
            context={context}
            weighing={state}
            chosen={undefined}
            onSearchCopies={keepFocus(weighing.searchCopies)}
            biggestOf={weighing.biggestOf}
            emptying={undefined}
            ways={{
              toGroup: (group) => {
                const wanted = wantedOfGroup(group);
                return wanted && <WayToMail service={service} wanted={wanted} />;
              },
              toMessage: (found) => <WayToMail service={service} wanted={wantedOfMessage(found)} />,
            }}
            attachments={{
              name: t("mailFile.attachments"),
              biggest: weighing.biggestOf({ by: "attachments" }),
            }}
            newsletters={{
              name: t("mailFile.newsletters"),
              content: <NewslettersTab newsletters={opened.newsletters()} />,
            }}
          />
        </>
      )}
    </>
  );
}

/** A search that fits any mailbox. Nothing if the service has neither words nor an address for it. */
function GeneralSearch({
  service,
  by,
}: {
  service: MailServiceId;
  by: "large" | "old" | "attachments";
}) {
  const { t } = usePage();
  const { words, address } = findSearch(service);
  const wanted = { by };
  if (!words(wanted) && !address?.(wanted)) return null;
  return (
    <li class="way">
      {t(`mailFile.general.${by}`)} <WayToMail service={service} wanted={wanted} />
    </li>
  );
}

function wantedOfGroup(group: MessageGroup): Wanted | undefined {
  if (group.by === "sender") return { by: "sender", sender: group.sender };
  if (group.by === "year" && group.year !== undefined) return { by: "year", year: group.year };
  return undefined;
}

const wantedOfMessage = ({ row: { subject, sender, messageId } }: FoundMessage): Wanted => ({
  by: "message",
  subject,
  ...(sender !== undefined && { sender }),
  ...(messageId !== undefined && { messageId }),
});
