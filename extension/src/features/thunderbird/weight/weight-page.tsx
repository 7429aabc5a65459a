import type { Clock, FoundMessage, MailPort } from "@digital-cleanup/mailbox";
import type { Format } from "@digital-cleanup/text";
import "@digital-cleanup/ui/styles/tokens.css";
import { localDay } from "../../../platform/local-day.ts";
import { mailApi } from "../../../platform/mail/thunderbird-api.ts";
import { reportError } from "../../../platform/report-error.ts";
import { folderName } from "../../../ui/mailbox/folder-name.ts";
import { pageClock } from "../../../ui/mailbox/page-clock.ts";
import "../../../ui/mailbox/panel.css";
import { createWeighing } from "../../../ui/mailbox/weighing.ts";
import "../../../ui/mailbox/weight.css";
import { announceMove } from "../messages.ts";
import { createMailPort } from "./create-mail-port.ts";
import "../../../ui/mailbox/weight-page.css";
import { useRef, useState } from "preact/hooks";
import { isWorkBuild } from "../../../platform/build.ts";
import { useWeighing } from "../../../ui/mailbox/use-weighing.ts";
import { WeightView } from "../../../ui/mailbox/weight-view.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { askForAccess } from "./ask-for-access.ts";
import { NewslettersTab } from "./newsletters-tab.tsx";
import { useNewsletters } from "./use-newsletters.ts";

/**
 * It stands still, so that no pause is added between pages: Thunderbird makes its own, and timers of a page that is not in front take a
 * second each.
 */
const clock: Clock = { nowMs: () => 0, wait: pageClock.wait };

/** What takes up space in Thunderbird's mailboxes, in a space of its own. Nothing of it leaves this page or is stored. */
export function WeightPage() {
  const { t, format, settings } = usePage();
  const [weighing] = useState(() => openWeighing(format));
  const state = useWeighing(weighing);
  const [isRefused, setIsRefused] = useState(false);
  const review = useNewsletters(weighing);
  const main = useRef<HTMLElement>(null);
  const keepFocus = (work: () => unknown) => () => {
    main.current?.focus();
    void work();
  };
  const mayMove = async () => {
    const isAllowed = await askForAccess({ moves: true });
    setIsRefused(!isAllowed);
    return isAllowed;
  };
  return (
    <main ref={main} class="panel mailbox-page" tabIndex={-1} aria-labelledby="title">
      <p class="soft">
        <a href="/dashboard.html#thunderbird">{t("thunderbirdWeight.back")}</a>
      </p>
      <h1 id="title">{t("mailboxWeight.title")}</h1>
      <p>{t("thunderbirdWeight.lead")}</p>
      {state.state === "idle" && <p class="soft">{t("thunderbirdWeight.cost")}</p>}
      {isWorkBuild && <p class="soft">{t("mailboxWeight.workNotice")}</p>}
      {settings.recordsNotice.value && <p class="soft">{settings.recordsNotice.value}</p>}
      <details class="soft">
        <summary>{t("thunderbirdWeight.freesTitle")}</summary>
        <ul class="mailbox-page__frees">
          {t("thunderbirdWeight.frees")
            .split("\n")
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      </details>
      <WeightView
        context={{ t, format }}
        weighing={weighing}
        state={state}
        container={main}
        mayMove={mayMove}
        pendingText={(count) => t("thunderbirdWeight.pending", { count })}
        withoutTrash={(messages) => <NoTrashNote messages={messages} port={weighing.port} />}
        notice={
          <>
            <p role="status" id="move-refused">
              {isRefused && t("thunderbirdWeight.moveRefused")}
            </p>
            {!isWorkBuild && <p class="soft">{t("thunderbirdWeight.moveWhy")}</p>}
          </>
        }
        options={{
          sentBySize: {
            name: t("thunderbirdWeight.sentLarge"),
            means: t("thunderbirdWeight.sentLargeMeans"),
          },
          newsletters: {
            name: t("thunderbirdWeight.newsletters"),
            content: (
              <NewslettersTab
                review={review}
                isRead={state.state === "done" || state.state === "stopped"}
                keepFocus={keepFocus}
              />
            ),
          },
        }}
      />
    </main>
  );
}

/**
 * An account may be set to remove messages at once, or to mark them as deleted. The extension deletes nothing permanently: it selects chosen
 * messages in Thunderbird, folder by folder, where the person deletes them.
 */
function NoTrashNote({ messages, port }: { messages: readonly FoundMessage[]; port: MailPort }) {
  const { t } = usePage();
  const byFolder = Map.groupBy(messages, ({ folder }) => folder.id);
  return (
    <div id="no-trash">
      <p role="status">{t("thunderbirdWeight.noTrash")}</p>
      {Array.from(byFolder, ([id, inFolder]) => {
        const { folder } = inFolder[0]!;
        const rows = inFolder.map(({ row }) => row);
        return (
          <p key={id}>
            <button
              type="button"
              data-select={id}
              onClick={() => void port.selectMessages?.(folder, rows).catch(reportError)}
            >
              {t("thunderbirdWeight.selectThere", {
                count: rows.length,
                folder: folderName(t, folder),
              })}
            </button>
          </p>
        );
      })}
    </div>
  );
}

/** The reading of Thunderbird's mailboxes, which stays in this page until it is closed. */
const openWeighing = (format: Format) =>
  createWeighing(
    createMailPort({
      mail: mailApi(),
      writeDay: (date) => format.day(localDay(date)),
      announceMove,
      isOnline: () => navigator.onLine,
      clock: pageClock,
    }),
    clock,
  );
